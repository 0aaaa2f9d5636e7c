import { expect, test, type Page } from '@playwright/test';
import { overflow, violations } from '../../fixtures/violations.ts';

const path = '/parents/conversations/dishes-in-the-sink/';

/** Every line of the conversation, in the order in which it is read. */
const lines = [
  'Bo “You walk past that sink as if it was not there.”',
  'Wren “I have been home for one minute!”',
  'Bo thinks “I have not sat down all day.”',
  'Wren thinks “I hoped for a hug.”',
  'What happened? Both went to bed cross.',
  'Bo “I am glad that you are home. I am worn out. Could you wash up?”',
  'Wren “Sit down. I will do it, and you dry.”',
  'Bo “Deal.”',
  'What changed? Bo asked for one thing, and said why.',
];

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name });
/** The words that can be seen, on one line. */
const seen = async (page: Page): Promise<string> =>
  (await main(page).innerText()).replace(/\s+/g, ' ');

/** Expects so many lines of the conversation on the page, and no more of them. */
async function expectLines(page: Page, count: number): Promise<void> {
  await expect
    .poll(async () => {
      const words = await seen(page);
      return lines.map((line) => words.includes(line));
    })
    .toEqual(lines.map((_, index) => index < count));
}

/** A page opened without its script, and one with it before anything is pressed, show the same. */
async function expectWholePage(page: Page): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dishes in the sink');
  await expectLines(page, lines.length);
  const words = await seen(page);
  const places = lines.map((line) => words.indexOf(line));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  await expect(main(page).getByText('not for you if you are afraid of your partner')).toBeVisible();
  await expect(main(page).getByRole('link', { name: 'Get urgent help' })).toHaveAttribute(
    'href',
    '/urgent-help/',
  );
  for (const name of ['How it goes wrong', 'How it can go better', 'A question to think about']) {
    await expect(main(page).getByRole('heading', { name })).toBeVisible();
  }
  await expect(main(page).getByText('What small job could you ask for today?')).toBeVisible();
  await expect(main(page).getByText('Example College, a short talk')).toBeVisible();
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a conversation is read as text, with the names of who speaks', async ({ page }) => {
    await expectWholePage(page);
    await expect(main(page).getByRole('button')).toHaveCount(0);
  });

  test('the first conversation is on the page for parents, and all are on one page', async ({
    page,
  }) => {
    await page.goto('/parents/');
    const first = main(page).getByRole('region', { name: 'See how a talk can go' });
    await expect(first.getByRole('link', { name: 'Dishes in the sink' })).toHaveAttribute(
      'href',
      path,
    );
    await expect(first.getByText('Both went to bed cross.')).toBeVisible();
    await expect(main(page).getByRole('link', { name: 'Get urgent help' })).toHaveCount(1);
    await first.getByRole('link', { name: 'See all conversations' }).click();
    await expect(main(page).getByRole('heading', { level: 2 })).toHaveText([
      'If you live together',
      'If you live apart',
      'Together or apart',
    ]);
    await expect(main(page).getByRole('heading', { level: 3 })).toHaveText([
      'Dishes in the sink',
      'The wrong day',
      'A quiet car',
    ]);
    await expect(main(page).getByRole('link', { name: 'Get urgent help' })).toBeVisible();
    await main(page).getByRole('link', { name: 'The wrong day' }).click();
    await expect(page).toHaveURL(/\/parents\/conversations\/the-wrong-day\/$/);
  });

  for (const [from, name] of [
    ['/situations/we-shout/', 'See how a talk can go'],
    ['/parents/a-calm-talk/', 'See how a talk can go'],
    ['/practitioners/toolkit/ask-alone/', 'Conversations to print'],
  ] as const) {
    test(`${from} leads to the conversations that name it`, async ({ page }) => {
      await page.goto(from);
      const region = page.getByRole('region', { name });
      await expect(region.getByRole('link', { name: 'Dishes in the sink' })).toHaveAttribute(
        'href',
        path,
      );
      await expect(region.getByRole('link', { name: 'A quiet car' })).toHaveCount(0);
    });
  }

  for (const from of ['/situations/i-am-afraid/', '/parents/is-it-harm/', '/urgent-help/']) {
    test(`${from} leads to no conversation`, async ({ page }) => {
      await page.goto(from);
      await expect(main(page).locator('a[href*="/conversations/"]')).toHaveCount(0);
    });
  }
});

test('nothing is kept back before a reader asks for it', async ({ page }) => {
  await page.clock.install();
  await expectWholePage(page);
  await page.clock.runFor('10:00');
  await expectLines(page, lines.length);
  await expect(button(page, 'Show it line by line')).not.toBeFocused();
  await expect(button(page, 'Back one line')).toBeHidden();
});

test('a reader sees it line by line, waits, goes back and goes on, by keys alone', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(path);
  const next = button(page, 'Next line');
  await button(page, 'Show it line by line').focus();
  await page.keyboard.press('Enter');
  for (let count = 1; count <= lines.length; count += 1) {
    await expectLines(page, count);
    // It waits: nothing comes by itself.
    await page.clock.runFor('02:00');
    await expectLines(page, count);
    await expect(main(page).getByRole('status')).toHaveText(
      `Line ${count} of ${lines.length}. ${lines[count - 1] ?? ''}`,
    );
    const here = count < lines.length ? next : button(page, 'Start again');
    await expect(here).toBeFocused();
    await expect(here).toBeInViewport();
    if (count < lines.length) await page.keyboard.press('Enter');
  }

  await button(page, 'Back one line').focus();
  for (let count = lines.length - 1; count >= 1; count -= 1) {
    await page.keyboard.press('Enter');
    await expectLines(page, count);
    // At the first line there is nothing to go back to, and focus has somewhere to be.
    await expect(count > 1 ? button(page, 'Back one line') : next).toBeFocused();
  }
  await button(page, 'Show it all').click();
  await expectLines(page, lines.length);
  await expect(main(page).getByRole('status')).toHaveText('Every line is shown.');
  await expect(button(page, 'Show it line by line')).toBeFocused();
});

test('what changed is not shown before what went wrong', async ({ page }) => {
  await page.goto(path);
  await button(page, 'Show it line by line').click();
  const better = main(page).getByRole('heading', { name: 'How it can go better' });
  await expect(better).toBeHidden();
  for (let count = 1; count < 6; count += 1) await button(page, 'Next line').click();
  await expect(better).toBeVisible();
});

for (const width of [390, 1240]) {
  test(`the button stays under the finger, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(path);
    const next = main(page).locator('[data-press="next"]');
    await next.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    const tops: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const box = await next.boundingBox();
      tops.push(Math.round(box?.y ?? -1));
      await next.click();
    }
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
  });
}

test('each new line is said once', async ({ page }) => {
  await page.goto(path);
  await main(page)
    .getByRole('status')
    .evaluate((element) => {
      const said = document.createElement('ol');
      document.body.append(said);
      new MutationObserver(() => {
        const item = document.createElement('li');
        item.append(element.textContent);
        said.append(item);
      }).observe(element, { childList: true, characterData: true, subtree: true });
    });
  await button(page, 'Show it line by line').click();
  await button(page, 'Next line').click();
  await expectLines(page, 2);
  await expect(page.locator('body > ol li')).toHaveText([
    `Line 1 of ${lines.length}. ${lines[0] ?? ''}`,
    `Line 2 of ${lines.length}. ${lines[1] ?? ''}`,
  ]);
});

test('nothing is kept when the page is opened again, and nothing moves by itself', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  await button(page, 'Show it line by line').click();
  await expectLines(page, 1);
  const running = await page.evaluate(() => document.getAnimations().length);
  expect(running).toBe(0);
  const kept = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    document.cookie,
    location.hash,
    location.search,
  ]);
  expect(kept.join('')).toBe('');
  await page.reload();
  await expectLines(page, lines.length);
});

test('paper has every line, also while lines are kept back, and the button prints', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await page.goto(path);
  await button(page, 'Show it line by line').click();
  await expectLines(page, 1);
  await button(page, 'Print this page').click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expectLines(page, lines.length);
  await expect(main(page).getByRole('button')).toHaveCount(0);
});

test('when the script does not come, the page is whole', async ({ page }) => {
  let blocked = 0;
  await page.route('**/_astro/*.js', async (route) => {
    blocked += 1;
    await route.abort();
  });
  await expectWholePage(page);
  await expect(main(page).getByRole('button')).toHaveCount(0);
  expect(blocked).toBeGreaterThan(0);
});

test('in its middle axe finds nothing, and nothing is too wide', async ({ page }) => {
  for (const width of [320, 390, 1240]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(path);
    await button(page, 'Show it line by line').click();
    await button(page, 'Next line').click();
    expect.soft(await violations(page), `${width}`).toEqual([]);
    expect.soft(await overflow(page), `${width}`).toBeLessThanOrEqual(0);
  }
});
