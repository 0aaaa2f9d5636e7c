import type { Stage } from '../../lib/plan/plan.ts';

/** How old a child is, in words. */
export const stageWords: Readonly<Record<Stage, string>> = {
  expected: 'Not born yet',
  'under-2': 'Under 2',
  '2-4': '2 to 4',
  '5-10': '5 to 10',
  '11-17': '11 to 17',
};
