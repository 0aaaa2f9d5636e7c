import type { Place } from './plan-store.ts';

const places: Record<Place, string> = {
  page: 'Your plan is on this page alone. It is gone when you close the page or leave it, also for urgent help.',
  tab: 'Your plan is kept in this tab. It is gone when you close the tab or leave this site by its red button.',
  device:
    'Your plan is kept on this device. Anyone who uses it may find the plan here. The red button that leaves this site deletes it.',
};

const faults = {
  denied: 'Your browser could not keep your plan. It is on this page alone: save it as a file.',
  elsewhere:
    'Your plan was changed in another tab. This page no longer writes to what is kept. Save it as a file here, or close this tab and go on in the other.',
  gone: 'Your plan is not kept on this device any more: another tab forgot or moved it. It is on this page alone: save it as a file.',
} as const;

/** What is asked before a plan is forgotten. */
export const forgetWords =
  'Forget this plan? It goes from this page and from where it is kept here. Files that you saved stay.';

/** What is said where no more can be taken into the plan. */
export const fullWords =
  'Your plan is full, and what you changed last is not in it. Take some words out, here or in another answer.';

/** What is said where what reads a plan did not come. */
export const notOpenedWords =
  'This page could not open the plan. Look at your signal, and try again.';

/** Where a plan is and when it was last saved as a file, in sentences. */
export function sayPlace(
  place: Place,
  fault: keyof typeof faults | undefined,
  { name, changed }: { name?: string; changed: boolean },
): string[] {
  const file =
    name === undefined
      ? 'It is not saved as a file yet.'
      : changed
        ? `You have changed it since you saved ${name}.`
        : `All of it is in the file ${name}.`;
  return [fault ? faults[fault] : places[place], file];
}
