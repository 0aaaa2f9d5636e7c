import type { CheckerData, Outcome } from '../../schemas/checker.ts';
import type { PlanWords } from '../../schemas/plan.ts';
import type { Flow } from '../checker/flow.ts';
import type { Service } from '../services/service.ts';
import type { Holiday, Rota, SpecialDay, Template } from './template.ts';

/** The questions before a plan, what they lead to, and the outcome that lets the reader on. */
export interface PlanSafety {
  part: CheckerData;
  flow: Flow;
  outcomes: readonly { outcome: Outcome; contacts: readonly Service[] }[];
  /** The id of the only outcome after which a plan may be made or opened. */
  ready: string;
}

/** All that a council's content says about parenting plans. */
export interface PlanContent {
  template: Template;
  safety: PlanSafety;
  /** In order of changes of home, fewest first. */
  rotas: readonly Rota[];
  holidays: readonly Holiday[];
  specialDays: readonly SpecialDay[];
  words: PlanWords;
}
