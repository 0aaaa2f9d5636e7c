import type { ListProblem } from '../../lib/my-list/stored-list.ts';
import type { Place } from './list-store.ts';

/** How many services, in words. */
export const countServices = (count: number): string =>
  count === 1 ? '1 service' : `${count} services`;

/** What is wrong with a list that came with a link. */
export const linkProblems: Record<ListProblem, string> = {
  unreadable: 'This link holds no list that we can read. Ask for it again.',
  partial: 'Part of this link could not be read. The rest is here.',
};
/** What is wrong with a list that was kept. */
export const storeProblems: Record<ListProblem, string> = {
  unreadable: 'We could not read the list that was kept here. You can start again.',
  partial: 'Part of your list could not be read. The rest is here.',
};
/** What is said where a list cannot be deleted. */
export const forgettingProblem =
  'This browser did not let us delete your list. Clear this site’s data in the browser’s settings.';
/** Where a list is, and for how long. */
export const places: Record<Place, string> = {
  tab: 'Your list is kept in this tab. When you close the tab, it goes.',
  device: 'Your list is kept on this device until you delete it.',
  page: 'This browser does not let us keep a list. It goes when you leave this page, so print or copy it now.',
};
/** Who else may see it there. */
export const risks: Record<Place, string> = {
  tab: 'You can keep it on this device, so that it is still here next time. Then anyone who uses this device can open this page and see your list. If someone checks your device, do not keep it.',
  device:
    'Anyone who uses this device can open this page and see your list. If someone checks your device, delete your list or keep it in this tab only.',
  page: '',
};
