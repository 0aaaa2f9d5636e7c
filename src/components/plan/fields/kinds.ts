import type { QuestionKind } from '../../../lib/plan/template.ts';
import type { BuildBoxes } from './boxes.ts';
import { buildDate, buildDateOrDuration, buildDuration, buildTime } from './date-boxes.ts';
import { buildDecisions } from './decision-boxes.ts';
import { buildOrder } from './order-boxes.ts';
import { buildHolidays, buildSpecialDays } from './period-boxes.ts';
import { buildPicks } from './pick-boxes.ts';
import { buildRota } from './rota-boxes.ts';
import { buildList, buildLong, buildText } from './word-boxes.ts';

/** How each kind of question is asked. */
export const kinds: Readonly<Record<QuestionKind, BuildBoxes>> = {
  text: buildText,
  long: buildLong,
  list: buildList,
  choice: buildPicks,
  choices: buildPicks,
  who: buildPicks,
  order: buildOrder,
  date: buildDate,
  time: buildTime,
  duration: buildDuration,
  'date-or-duration': buildDateOrDuration,
  rota: buildRota,
  holidays: buildHolidays,
  days: buildSpecialDays,
  decisions: buildDecisions,
};
