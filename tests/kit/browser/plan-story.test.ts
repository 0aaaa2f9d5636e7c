import { expect, test, type Browser, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { Planner } from '../../fixtures/plan-page.ts';
import { openPlan } from '../../fixtures/plan-states.ts';
import type { Handed } from '../../fixtures/plan-tool.ts';
import { makePlan } from '../../fixtures/plan.ts';

const nights = 'Which nights are they in which home?';
const most = 'Where do they sleep most nights?';
const place = 'Where do they change homes?';
const holidays = 'Who are they with in each holiday?';

/** A parent with a device of their own: nothing but files goes from one to the other. */
async function meet(browser: Browser): Promise<Planner> {
  const context = await browser.newContext();
  return new Planner(await context.newPage());
}

/** Answers the questions about the homes, but for the holidays. */
async function answerHomes(
  person: Planner,
  { first, gate }: { first: string; gate: string },
): Promise<void> {
  const { page } = person;
  await person.press('Where they live');
  await person.see('Where they live');
  const ask = (name: string) => page.getByRole('group', { name, exact: true });
  await person.choose('At both homes by turns', ask(most));
  const rota = ask(nights);
  await person.choose('A week in each home', rota);
  await rota.getByRole('textbox', { name: 'Day' }).fill('4');
  await rota.getByRole('textbox', { name: 'Month' }).fill('1');
  await rota.getByRole('textbox', { name: 'Year' }).fill('2027');
  await person.choose(first, rota.getByRole('group', { name: 'Whose turn is first?' }));
  await ask(place).getByRole('checkbox', { name: gate }).check();
  await person.press('Continue');
  await person.see('Your plan');
}

/** Two parents, of whom the first has sent a file and the second has answered it. */
async function exchange(
  browser: Browser,
): Promise<{ sam: Planner; alex: Planner; answered: Handed }> {
  const sam = await meet(browser);
  await sam.begin();
  await sam.start('Sam', 'Alex', ['Jo', 'Max']);
  await answerHomes(sam, { first: 'Sam', gate: 'At the school gate' });
  const sent = await sam.saveFile();

  const alex = await meet(browser);
  await alex.begin();
  await alex.openFile(sent, 'Alex');
  await alex.see('Your plan');
  await answerHomes(alex, { first: 'Alex', gate: 'At the tram stop' });
  return { sam, alex, answered: await alex.saveFile() };
}

/** The entries of a calendar file, as another reader reads it. */
function readCalendar({ text }: Handed): { title: string; from: string; to: string }[] {
  const calendar = ICAL.Component.fromString(text);
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    return {
      title: event.summary,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
    };
  });
}

test('two parents go from an empty plan to an agreed one and a calendar, by files alone', async ({
  browser,
}) => {
  const { sam, alex, answered } = await exchange(browser);

  // Sam puts Alex’s file to the plan that is open, and reads what is new.
  await sam.openFile(answered, 'Sam');
  await sam.see('The file is in your plan');
  await expect(sam.page.getByText('What you wrote is still there.')).toBeVisible();
  await sam.press('Compare');
  await sam.see('Compare what you both suggest');
  await expect(
    sam.page.getByText('You both say the same on 1 point. 2 to look at. 1 is empty.', {
      exact: true,
    }),
  ).toBeVisible();

  // Each side stands whole and by name, and Sam takes one and keeps one.
  const nightsRow = sam.row(nights);
  await expect(nightsRow.getByRole('term')).toHaveText(['Sam suggests', 'Alex suggests']);
  await sam.choose(/Use what .?Alex.? suggests/, nightsRow);
  await sam.hear('1 left for you to choose.');
  await sam.choose('Keep mine', sam.row(place));
  await sam.hear('Nothing is left for you to choose.');
  await sam.choose('Not yet', sam.row(place));
  await sam.press('Back to the list');
  const second = await sam.saveFile();

  // Alex sees what Sam thinks of it, and takes Sam’s place.
  await alex.openFile(second, 'Alex');
  await alex.see('The file is in your plan');
  await alex.press('Compare');
  await expect(alex.row(place)).toContainText('Sam does not want to decide this yet.');
  await alex.choose(/Use what .?Sam.? suggests/, alex.row(place));
  await expect(alex.row(place)).toContainText('You both say the same now.');

  // Alex reads all of it once more, and is happy with it today.
  await alex.press('Read it once more');
  await alex.see('Read it once more');
  await expect(alex.page.getByRole('term')).toHaveText([most, nights, place]);
  await alex.page.getByRole('checkbox', { name: 'I am happy with these points today' }).check();
  await alex.hear('You are happy with these points today.');
  await alex.press('Back to the list');
  const third = await alex.saveFile();

  // Sam finds Alex’s word in the file, gives the same, and takes a calendar away.
  await sam.openFile(third, 'Sam');
  await sam.see('The file is in your plan');
  await sam.press('Back to the list');
  await sam.press('Read it once more');
  await expect(sam.page.getByText(/Alex was happy with these points on/)).toBeVisible();
  await sam.page.getByRole('checkbox', { name: 'I am happy with these points today' }).check();
  await sam.hear('You are happy');
  await sam.press('Print, Word or a calendar');
  await sam.see('Print, Word or a calendar');
  const calendar = await sam.download('Save the calendar file');
  const events = readCalendar(calendar);
  expect(events[0]).toEqual({ title: 'Home 2', from: '2027-01-04', to: '2027-01-11' });
  expect(events[1]).toEqual({ title: 'Home 1', from: '2027-01-11', to: '2027-01-18' });
  expect(calendar.text).not.toMatch(/Jo|Max|Sam|Alex|school/);
});

test('a change by one ends the word of both, and leaves all else agreed', async ({ browser }) => {
  const { sam, alex, answered } = await exchange(browser);
  const agree = async (person: Planner): Promise<void> => {
    await person.press('Read it once more');
    await person.page.getByRole('checkbox', { name: 'I am happy with these' }).check();
    await person.hear('You are happy');
    await person.press('Back to the list');
  };
  await sam.openFile(answered, 'Sam');
  await sam.press('Compare');
  await sam.choose(/Use what .?Alex.? suggests/, sam.row(nights));
  await sam.choose(/Use what .?Alex.? suggests/, sam.row(place));
  await sam.press('Back to the list');
  await agree(sam);
  await alex.openFile(await sam.saveFile(), 'Alex');
  await alex.press('Back to the list');
  await agree(alex);
  await sam.openFile(await alex.saveFile(), 'Sam');
  await sam.press('Back to the list');

  // Sam thinks again about one point.
  await sam.press('Where they live');
  const group = sam.page.getByRole('group', { name: place, exact: true });
  await group.getByRole('checkbox', { name: 'At the market hall' }).check();
  await sam.press('Continue');
  await alex.openFile(await sam.saveFile(), 'Alex');
  await alex.see('The file is in your plan');
  const ended = alex.page.getByText('You said the same before, and now you do not, on:');
  await expect(ended).toBeVisible();
  await expect(alex.page.getByText('what either of you was happy with has changed')).toBeVisible();
  await alex.press('Compare');
  await expect(
    alex.page.getByText(/^You both say the same on 2 points\. 1 to look at/),
  ).toBeVisible();
  await expect(alex.row(place).getByRole('radio', { name: 'Keep mine' })).toBeVisible();
  await alex.press('Read it once more');
  await expect(alex.page.getByRole('term')).toHaveText([most, nights]);
  await expect(alex.page.getByRole('checkbox', { name: 'I am happy' })).not.toBeChecked();
  await expect(alex.page.getByText('They have changed since.')).toHaveCount(2);
});

test('a file that is open already, or is older, changes nothing and says so', async ({
  browser,
}) => {
  const { sam, alex, answered } = await exchange(browser);
  await alex.openFile(answered, 'Alex');
  await alex.see('This is the file you have open');
  await alex.press('Back to the list');
  await sam.openFile(answered, 'Sam');
  await sam.press('Back to the list');
  await alex.openFile(await sam.saveFile(), 'Alex');
  await alex.see('This is the file you have open');

  // Nobody goes on as the other with the plan that is open.
  await alex.press('Back to the list');
  await alex.openFile(answered, 'Sam');
  await expect(alex.page.getByText('You opened this plan as Alex.')).toBeVisible();
});

test('one person with two devices chooses between their own answers, one by one', async ({
  browser,
}) => {
  const laptop = await meet(browser);
  await laptop.begin();
  await laptop.start('Sam', 'Alex', ['Jo']);
  const start = await laptop.saveFile();
  await answerHomes(laptop, { first: 'Sam', gate: 'At the school gate' });
  const phone = await meet(browser);
  await phone.begin();
  await phone.openFile(start, 'Sam');
  await phone.see('Your plan');
  await answerHomes(phone, { first: 'Sam', gate: 'At the tram stop' });
  await laptop.openFile(await phone.saveFile(), 'Sam');
  await laptop.see('You have two versions of your own answers');
  await expect(laptop.page.getByText('1 of 1', { exact: true })).toBeVisible();
  await expect(laptop.page.getByRole('definition')).toHaveText([
    'At the school gate',
    'At the tram stop',
  ]);
  await laptop.press('Continue');
  await expect(laptop.page.getByText('Select an answer').filter({ visible: true })).toHaveCount(1);
  await laptop.choose('The one in the file');
  await laptop.press('Continue');
  await laptop.see('The file is in your plan');
  await laptop.press('Back to the list');
  await laptop.press('Where they live');
  const group = laptop.page.getByRole('group', { name: place, exact: true });
  await expect(group.getByRole('checkbox', { name: 'At the tram stop' })).toBeChecked();
});

test('plans that were begun apart are compared once people have said who is who', async ({
  browser,
}) => {
  const sam = await meet(browser);
  await sam.begin();
  await sam.start('Sam', 'Alex', ['Jo', 'Max']);
  await answerHomes(sam, { first: 'Sam', gate: 'At the school gate' });
  const alex = await meet(browser);
  await alex.begin();
  await alex.start('Alex', 'Sam', ['max ', 'jo']);
  await answerHomes(alex, { first: 'Sam', gate: 'At the school gate' });
  await sam.openFile(await alex.saveFile(), 'Sam');
  await sam.see('Put the two plans together');
  await expect(sam.page.getByRole('combobox', { name: 'max in the file is' })).toHaveValue('c2');
  await sam.press('These are right: put them together');
  await sam.see('The file is in your plan');
  await expect(sam.page.getByText('there is one plan for both of you')).toBeVisible();
  await expect(sam.page.getByText('has now answered:')).toBeVisible();
  await expect(sam.page.getByText('now says something else')).toHaveCount(0);
  await sam.press('Compare');
  await expect(
    sam.page.getByText('You both say the same on 3 points. 1 is empty.', { exact: true }),
  ).toBeVisible();
  await sam.page.getByText('Nobody has answered (1)').click();
  await expect(sam.page.getByRole('listitem').filter({ hasText: holidays })).toBeVisible();
});

for (const [mine, theirs, starter] of [
  ['aaaa000000000000', 'bbbb000000000000', 'Sam'],
  ['bbbb000000000000', 'aaaa000000000000', 'Alex'],
] as const) {
  test(`plans that were begun apart become the one that ${starter} began, and are agreed in it`, async ({
    browser,
  }) => {
    const sam = await meet(browser);
    await openPlan(sam.page, () => makePlan({ plan: mine }));
    await answerHomes(sam, { first: 'Sam', gate: 'At the school gate' });
    const alex = await meet(browser);
    const names = { p1: { name: 'Alex' }, p2: { name: 'Sam' } };
    await openPlan(alex.page, () => makePlan({ plan: theirs, parties: names }), 'Alex');
    await answerHomes(alex, { first: 'Sam', gate: 'At the tram stop' });

    // Sam says at first to be Alex, which the names do not fit.
    await sam.openFile(await alex.saveFile(), 'Alex');
    await expect(sam.page.getByText('By their names, it is the other way round.')).toBeVisible();
    await sam.press('Change them over');
    await sam.see('Put the two plans together');
    await expect(sam.page.getByText('the other way round')).toHaveCount(0);
    await sam.press('These are right: put them together');
    await sam.see('The file is in your plan');
    const stays = (page: Page) =>
      page.getByText(new RegExp(`one plan for both of you: the one that .?${starter}`));
    await expect(stays(sam.page)).toBeVisible();
    await sam.press('Compare');
    await sam.choose('Keep mine', sam.row(place));
    await sam.press('Back to the list');
    await alex.openFile(await sam.saveFile(), 'Alex');
    if (starter === 'Sam') {
      await alex.see('Put the two plans together');
      await alex.press('These are right: put them together');
      await alex.see('The file is in your plan');
      await expect(stays(alex.page)).toBeVisible();
    }
    await alex.see('The file is in your plan');
    await alex.press('Compare');
    await expect(alex.row(place)).toContainText('has read this, and keeps what they suggest');
    await alex.choose(/Use what .?Sam.? suggests/, alex.row(place));
    await alex.press('Back to the list');

    // From now on no file is paired any more.
    await sam.openFile(await alex.saveFile(), 'Sam');
    await sam.see('The file is in your plan');
    await expect(sam.page.getByText('now says something else on:')).toBeVisible();
    await sam.press('Compare');
    await expect(sam.page.getByText(/^You both say the same on 3 points/)).toBeVisible();
  });
}

test('plans for other children are not compared', async ({ browser }) => {
  const sam = await meet(browser);
  await sam.begin();
  await sam.start('Sam', 'Alex', ['Jo', 'Max']);
  const alex = await meet(browser);
  await alex.begin();
  await alex.start('Alex', 'Sam', ['Ana']);
  await answerHomes(alex, { first: 'Sam', gate: 'At the tram stop' });
  await sam.openFile(await alex.saveFile(), 'Sam');
  await sam.see('These look like plans for different children');
  await sam.press('These are right: put them together');
  await expect(sam.page.getByRole('region', { name: 'There is a problem' })).toBeFocused();
  await sam.press('Do not put them together');
  await sam.see('Your plan');
  await expect(sam.page.getByText('At the tram stop')).toHaveCount(0);
});
