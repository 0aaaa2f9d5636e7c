import { getEntry } from 'astro:content';
import { planPages } from '../lib/addresses.ts';
import { singlePart } from '../lib/checker/join-parts.ts';
import type { PlanContent, PlanSafety } from '../lib/plan/plan-content.ts';
import type { CheckerData } from '../schemas/checker.ts';
import { showOutcomes } from './checker.ts';
import { specialDates } from './holidays.ts';
import { today } from './today.ts';

async function readSafety(part: CheckerData): Promise<PlanSafety> {
  const ready = part.outcomes.find(({ kind }) => kind === 'eligible');
  if (!ready) throw new Error('content/plan/safety.yaml lets nobody on');
  return {
    part,
    flow: singlePart(part),
    outcomes: await showOutcomes(part.outcomes),
    ready: ready.id,
  };
}

/** What the site says about parenting plans, or nothing where content has no plan. */
export async function getPlan(): Promise<PlanContent | undefined> {
  const [template, safety, rotas, holidays, specialDays, words] = await Promise.all([
    getEntry('planTemplate', 'template'),
    getEntry('planSafety', 'safety'),
    getEntry('planRotas', 'rotas'),
    getEntry('planHolidays', 'holidays'),
    getEntry('planSpecialDays', 'special-days'),
    getEntry('planWords', 'words'),
  ]);
  if (!template || !safety || !rotas || !holidays || !specialDays || !words) return undefined;
  const year = Number(today().slice(0, 4));
  return {
    template: template.data,
    safety: await readSafety(safety.data),
    rotas: rotas.data.rotas,
    holidays: holidays.data.holidays.map(({ dates, ...holiday }) => ({
      ...holiday,
      dates: dates.map(({ from, to }) => ({ from, to })),
    })),
    specialDays: specialDays.data.days.map(({ date, ...day }) => ({
      ...day,
      dates: date === undefined ? [] : specialDates(date, year),
    })),
    words: words.data,
  };
}

/** What a page of the plan is made from: one path, or none where content has no plan. */
export async function planPaths(): Promise<
  { params: { plan: string }; props: { plan: PlanContent } }[]
> {
  const plan = await getPlan();
  const [, , name = ''] = planPages.plan.href.split('/');
  return plan ? [{ params: { plan: name }, props: { plan } }] : [];
}

/** The parenting plan as a card on the page of a topic: none where it is not about the topic. */
export async function getPlanCards(
  topic: string,
): Promise<{ title: string; href: string; summary: string; icon: 'plan' }[]> {
  const words = (await getEntry('planWords', 'words'))?.data;
  const { title, href } = planPages.plan;
  return words?.topics.includes(topic)
    ? [{ title, href, summary: words.summary, icon: 'plan' }]
    : [];
}
