import { expect, type Page } from '@playwright/test';
import { fillEverything, passStops } from '../fixtures/referral.ts';

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string | RegExp) => main(page).getByRole('heading', { name });
const press = (page: Page, name: string | RegExp) =>
  main(page).getByRole('button', { name }).first().click();
const status = (page: Page) => main(page).getByRole('status').first();

async function answer(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    await page.getByRole('radio', { name: label, exact: true }).check();
    await press(page, 'Continue');
  }
}

const checker = '/practitioners/check-eligibility/';
const guide = '/practitioners/mediation-or-counselling/';
const form = '/practitioners/refer/mediation/';
const safe = ['No', 'Yes, each of them alone', 'No', 'No'];

const filledForm = async (page: Page): Promise<void> => {
  await page.goto(form);
  await passStops(page);
  await fillEverything(page, (index) => `written in field ${index}.`);
  await press(page, 'Check your answers');
  await expect(heading(page, 'Check your answers')).toBeFocused();
};

/** Every state of a page beyond the one it opens in, and how a reader gets there. */
export const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the menu of a phone': async (page) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    await page.getByText('Menu', { exact: true }).click();
    await expect(page.getByRole('link', { name: 'For parents', exact: true })).toBeVisible();
  },
  'a filtered directory': async (page) => {
    await page.goto('/support/#cost=free&how=phone');
    await expect(page.getByRole('list', { name: 'Filters chosen' })).toBeVisible();
  },
  'a directory in which nothing is found': async (page) => {
    await page.goto('/support/#cost=free&status=closed');
    await expect(heading(page, 'No service fits all of your filters')).toBeVisible();
  },
  'a directory in order of the best match': async (page) => {
    await page.goto('/support/#topic=court&sort=best');
    await expect(heading(page, /^Best match/)).toBeVisible();
  },
  'the filters open on a phone': async (page) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/support/');
    await press(page, 'Filter and sort');
    await expect(page.getByLabel('Sort by')).toBeVisible();
  },
  'search results with a slip mended': async (page) => {
    await page.goto('/search/#q=seperation');
    await expect(status(page)).toHaveText(/results/);
  },
  'search results with help first': async (page) => {
    await page.goto('/search/#q=he%20hits%20me%20and%20i%20want%20to%20die');
    await expect(status(page)).toHaveText(/Help is shown first/);
    await expect(status(page)).toHaveText(/results/);
  },
  'a search that finds nothing': async (page) => {
    await page.goto('/search/#q=zzzzxq');
    await expect(status(page)).toHaveText(/Nothing found/);
  },
  'a search that cannot work': async (page) => {
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/#q=mediation');
    await expect(status(page)).toHaveText(/not working/);
  },
  'a question of the eligibility check': async (page) => {
    await page.goto(checker);
    await answer(page, ...safe);
    await expect(page.getByText('Question 1 of 6', { exact: true })).toBeVisible();
  },
  'a question without an answer': async (page) => {
    await page.goto(checker);
    await press(page, 'Continue');
    await expect(main(page).getByText('Error:')).toBeVisible();
  },
  'a check that was loaded again': async (page) => {
    await page.goto(checker);
    await answer(page, ...safe.slice(0, 2));
    await page.reload();
    await expect(main(page).getByText('your answers are gone')).toBeVisible();
  },
  'the outcome that a family is eligible': async (page) => {
    await page.goto(checker);
    await answer(page, ...safe, 'Yes, it is or it is likely to', 'Yes', 'Yes, at least one');
    await answer(page, 'Yes, both do', 'Yes', 'Yes');
    await expect(heading(page, 'The family meets all the criteria')).toBeFocused();
  },
  'the outcome of danger': async (page) => {
    await page.goto(checker);
    await answer(page, 'Yes');
    await expect(heading(page, 'Call 999 now')).toBeFocused();
  },
  'an outcome of the decision guide': async (page) => {
    await page.goto(guide);
    await answer(page, 'No', 'Yes', 'One of them does not want to take part');
    await expect(heading(page, 'Support for one parent alone fits')).toBeFocused();
  },
  'a referral form': async (page) => {
    await page.goto(form);
    await passStops(page);
  },
  'a referral form with errors': async (page) => {
    await page.goto(form);
    await passStops(page);
    await press(page, 'Check your answers');
    await expect(heading(page, 'There is a problem')).toBeVisible();
  },
  'the answers of a referral, to check': filledForm,
  'a referral that is ready to send': async (page) => {
    await filledForm(page);
    const made = page.waitForEvent('download');
    await press(page, 'Download the Word file');
    await made;
    await expect(heading(page, 'Your file is ready to send')).toBeFocused();
  },
  'situations without a choice': async (page) => {
    await page.goto('/situations/');
    await press(page, 'Show my list');
    await expect(heading(page, 'There is a problem')).toBeVisible();
  },
  'a personal list': async (page) => {
    await page.goto('/situations/');
    await page.getByRole('checkbox', { name: /^We argue a lot/ }).check();
    await press(page, 'Show my list');
    await expect(heading(page, 'Your list')).toBeFocused();
  },
  'a personal list with safety first': async (page) => {
    await page.goto('/situations/');
    await page.getByRole('checkbox', { name: /^I am scared/ }).check();
    await press(page, 'Show my list');
    await expect(heading(page, 'Your list, safety first')).toBeFocused();
  },
  'a list kept in the tab': async (page) => {
    for (const id of ['samaritans', 'relate']) {
      await page.goto(`/support/${id}/`);
      await press(page, /^Add to my list/);
    }
    await page.goto('/my-list/');
    await expect(heading(page, 'Relate')).toBeVisible();
  },
  'a list that was shared': async (page) => {
    await page.goto('/my-list/#s=samaritans.relate.gingerbread&v=1');
    await expect(heading(page, 'Gingerbread')).toBeVisible();
  },
};
