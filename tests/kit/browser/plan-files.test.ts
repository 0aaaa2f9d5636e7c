import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { writePageData } from '../../../src/lib/page-data.ts';
import { escapeData } from '../../../src/lib/plan/canonical.ts';
import type { Documented } from '../../../src/lib/plan/file-words.ts';
import { dataMarks } from '../../../src/lib/plan/plan-file.ts';
import {
  limits,
  type Party,
  type Plan,
  type Side,
  type Value,
} from '../../../src/lib/plan/plan.ts';
import { readPlan } from '../../../src/lib/plan/read-plan.ts';
import type { PlanQuestion } from '../../../src/lib/plan/template.ts';
import { hostileTexts } from '../../fixtures/hostile.ts';
import { Planner } from '../../fixtures/plan-page.ts';
import { makeRealPlan, openPlan } from '../../fixtures/plan-states.ts';
import {
  askOpen,
  download,
  openFolded,
  openText,
  readForm,
  sayWho,
} from '../../fixtures/plan-tool.ts';
import { digest, makePlan } from '../../fixtures/plan.ts';
import { overflow } from '../../fixtures/violations.ts';
import { expectWhole, watch } from '../../fixtures/whole-page.ts';
import * as word from '../../fixtures/word-file.ts';

/* What is made of a plan and taken away, and files that come from elsewhere. */

const documents = ['The whole plan', 'A page for the children', 'A page for a mediator'];

/** What another parser of calendars reads in a file. */
const readEvents = (text: string): ICAL.Event[] =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

const countOctets = (line: string): number => new TextEncoder().encode(line).length;

test.describe('a file by somebody with ill will', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  const attacks = [
    '</template><script>window.ran = 1</script>',
    '=HYPERLINK("https://harm.example","here")',
    ...hostileTexts.map(([, text]) => text).filter((text) => text.length < 200),
    'w'.repeat(300),
  ];
  const names = [
    '<img src=x onerror="window.ran=1">',
    '\u202e=1+1\u0007',
    '"><script>window.ran=1</script>',
    '\u2066سام',
  ];

  /** A plan of a form in which all that people write is an attack, in words that both say and that differ. */
  function makeAttack(form: Documented): Plan {
    const plan = makeRealPlan(form);
    const asked = form.template.sections.flatMap(({ questions }) => questions);
    const spoken = asked.find(({ kind, other }) => kind === 'choice' && other);
    const all: Value = { kind: 'choice', picks: [{ other: attacks[0] ?? '' }] };
    const say = (who: Party): Side => ({
      ...plan.sides[who],
      answers: {
        ...plan.sides[who].answers,
        ...(spoken ? { [spoken.id]: { all, rev: 1 } } : {}),
      },
      points: attacks.map((text, index) => ({
        id: `k${index}`,
        title: text.slice(0, limits.title),
        text: who === 'p2' && index % 2 === 0 ? `${text} ${text}` : text,
        rev: 1,
      })),
    });
    return {
      ...plan,
      parties: { p1: { name: names[0] ?? '' }, p2: { name: names[1] ?? '' } },
      children: plan.children.map((child, index) => ({ ...child, name: names[index + 2] ?? '' })),
      carers: attacks.slice(0, 2),
      sides: { p1: say('p1'), p2: say('p2') },
    };
  }

  /** A file with such a plan, whose data is whole for a reader and whose page is an attack too. */
  const writeAttack = (plan: Plan): string =>
    `<!doctype html><html data-format="parenting-plan"><script>window.ran = 1</script>
    <main><img src="https://harm.example/x"></main>
    ${dataMarks.start('0')}${escapeData(JSON.stringify(plan))}${dataMarks.end}<script>window.ran = 1</script>`;

  test('opens, is compared and is taken away in every form, and stays letters in all', async ({
    page,
    context,
  }) => {
    const faults = await watch(page);
    // What asks another site for anything, or carries anything away with it.
    const asked: string[] = [];
    context.on('request', (request) => {
      const { protocol, hostname, search } = new URL(request.url());
      const isOwn = ['blob:', 'file:'].includes(protocol) || hostname === 'localhost';
      if (!isOwn || search !== '' || request.postData() !== null) asked.push(request.url());
    });
    const person = new Planner(page);
    await person.begin();
    const file = writeAttack(makeAttack(await readForm(page)));
    const name = 'plan.html';
    await person.openFile({ name, text: file }, /img src/);
    await person.see('Your plan');
    await expectWhole(page, faults, 'the list');
    const letters = '<script>window.ran = 1';
    for (const view of ['Compare', 'Read it once more']) {
      await person.press(view);
      await openFolded(page);
      await expect(page.getByRole('main').getByText(letters).first()).toBeVisible();
      await expectWhole(page, faults, view);
      await person.press('Back to the list');
    }

    await person.press('Print, Word or a calendar');
    for (const document of documents) {
      await person.press(document);
      await expect(page.getByRole('button', { name: 'Save as Word' })).toBeVisible();
      await expect(page.locator('[data-part="blocks"] > *').nth(3)).toBeAttached();
      await expectWhole(page, faults, document);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('[data-part="blocks"]')).toBeVisible();
      expect(await overflow(page), `${document}, printed`).toBeLessThanOrEqual(0);
      await page.emulateMedia({ media: null });
      const { bytes } = await download(page, 'Save as Word');
      for (const [part, xml] of Object.entries(word.open(bytes).files)) {
        if (/\.(xml|rels)$/.test(part)) expect(() => word.parse(xml), part).not.toThrow();
        expect(xml).not.toMatch(/w:fldSimple|w:hyperlink|harm\.example"\s*TargetMode/);
      }
      await person.press(/^Back$/);
      await person.see('Print, Word or a calendar');
    }

    for (const choice of await page.getByRole('checkbox').all()) await choice.check();
    const calendar = await person.download('Save the calendar file');
    const events = readEvents(calendar.text);
    expect(events.length).toBeGreaterThan(10);
    expect(events[0]?.summary).toContain('onerror="window.ran=1"');
    const lines = calendar.text.split('\r\n');
    expect(lines.filter((line) => countOctets(line) > 75 || /[\u0000-\u001f]/.test(line))).toEqual(
      [],
    );
    expect(lines.filter((line) => /^(BEGIN|END):/.test(line))).toHaveLength(2 + 2 * events.length);

    await person.press('Save the plan file');
    await person.see('Save or share the plan');
    const saved = await person.download('Save the plan file');
    await page.getByText('If the file cannot be sent').click();
    const data = await person.download('Save as data');
    for (const { text } of [saved, data]) expect(text).not.toMatch(/<script|<img|\u0007/i);
    expect(JSON.stringify(JSON.parse(data.text))).toContain(letters);
    await expectWhole(page, faults, 'saving');

    // The file by itself, as a browser opens it.
    const alone = await context.newPage();
    const faultsAlone = await watch(alone);
    const path = test.info().outputPath(saved.name);
    await writeFile(path, saved.text);
    await alone.goto(pathToFileURL(path).href);
    await expect(alone.getByText(letters).first()).toBeVisible();
    await expectWhole(alone, faultsAlone, 'the file');
    expect(asked).toEqual([]);
  });
});

const ask = (
  id: string,
  more: Partial<PlanQuestion> & Pick<PlanQuestion, 'kind'>,
): PlanQuestion => ({
  ...{ id, label: `What about ${id}?`, why: 'It helps.', options: [], other: false },
  ...{ perChild: false, short: true, childPage: false },
  ...more,
});

/**
 * The form of another council: the questions of this one but for its last section, with other words
 * and one option that this one has not, questions that this one does not ask, and its own holidays.
 */
function makeOtherForm(form: Documented): Documented {
  const [shared] = form.template.sections;
  if (!shared) throw new Error('the form asks nothing');
  return {
    ...form,
    holidays: [{ id: 'peat', name: 'Peat week', dates: [] }],
    template: {
      id: 'elsewhere',
      edition: '2026-10',
      retired: [],
      sections: [
        {
          ...shared,
          title: 'Nights and days',
          questions: shared.questions.map((question) => ({
            ...question,
            options: [
              ...question.options.map((option) => ({ ...option, label: `${option.label}, again` })),
              ...(question.options.length > 0 ? [{ value: 'ferry', label: 'On the ferry' }] : []),
            ],
          })),
        },
        {
          id: 'times',
          title: 'Times',
          intro: 'When it is.',
          questions: [
            ask('times.school', { kind: 'time', calendar: 'school-time' }),
            ask('times.other', { kind: 'time', calendar: 'other-time' }),
            ask('times.boat', { kind: 'long' }),
          ],
        },
      ],
    },
  };
}

/** Lets the tool of a page ask what another council asks. */
async function useForm(page: Page, form: Documented): Promise<void> {
  const { template, rotas, holidays, specialDays, words } = form;
  const text = writePageData({ template, rotas, holidays, specialDays, words });
  await page.context().route('**/parents/plan/form.js*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(text)};\n`,
    }),
  );
}

test('a calendar of handovers at 18:00 has the same bytes wherever the device is', async ({
  browser,
}) => {
  const rota: Value = {
    kind: 'rota',
    rota: { nights: '1111222', from: '2027-01-04', first: 'p1' },
  };
  const at: Value = { kind: 'time', time: '18:00' };
  const answers = Object.fromEntries(
    Object.entries({ 'homes.rota': rota, 'times.school': at, 'times.other': at }).map(
      ([id, all]) => [id, { all, rev: 1 }],
    ),
  );
  const plan = makePlan();
  const side = { ...plan.sides.p1, answers };
  const made: string[] = [];
  for (const timezoneId of ['America/New_York', 'Pacific/Auckland']) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    // A time at which both have the same day.
    await page.clock.setFixedTime(new Date('2026-12-01T10:00:00Z'));
    await useForm(page, makeOtherForm(await readForm(page)));
    await openPlan(page, () => ({ ...plan, sides: { p1: side, p2: side } }));
    const person = new Planner(page);
    await person.press('Print, Word or a calendar');
    const { name, text } = await person.download('Save the calendar file');
    expect(name).toBe('plan-2026-12-01.ics');
    made.push(text);
    await context.close();
  }
  const [file = '', other] = made;
  expect(other).toBe(file);
  for (const start of ['20270326T18', '20270402T17', '20271029T17', '20271105T18']) {
    expect(file).toContain(`\r\nDTSTART:${start}0000Z\r\n`);
  }
  expect(file).not.toMatch(/Jo|Max|RRULE|VTIMEZONE/);
  expect(file.split('\r\n').filter((line) => countOctets(line) > 75)).toEqual([]);
  // Each stay begins where the one before ends, so that each night is there once.
  const stays = readEvents(file).filter(({ startDate }) => startDate.isDate);
  expect(stays.length).toBeGreaterThan(100);
  expect(stays.slice(1).map(({ startDate }) => startDate.toString())).toEqual(
    stays.slice(0, -1).map(({ endDate }) => endDate.toString()),
  );
});

test.describe('a file of another council', () => {
  /** The answers in a file, as its data says. */
  async function readAnswers(text: string, { template }: Documented, who: Party) {
    const reading = await readPlan(text, template, digest);
    if ('fault' in reading) throw new Error(reading.fault);
    return reading.plan.sides[who].answers;
  }

  test('is compared on what both ask, listed in the rest, and loses nothing on its way back', async ({
    page,
    browser,
  }) => {
    const form = await readForm(page);
    const elsewhere = makeOtherForm(form);
    const far = new Planner(page);
    await useForm(page, elsewhere);
    const full = makeRealPlan(elsewhere);
    await openPlan(page, () => ({ ...full, sides: { ...full.sides, p2: makePlan().sides.p2 } }));
    const sent = await far.saveFile();
    const before = await readAnswers(sent.text, elsewhere, 'p1');
    const ids = elsewhere.template.sections
      .flatMap(({ questions }) => questions)
      .map(({ id }) => id);
    expect(Object.keys(before).sort()).toEqual(ids.sort());

    // Alex has the tool of this council, and answers what only that one asks.
    const near = new Planner(await (await browser.newContext()).newPage());
    await near.begin();
    await askOpen(near.page);
    await openText(near.page, sent.text);
    await expect(near.page.getByText('another council’s form')).toBeVisible();
    await sayWho(near.page, 'Alex');
    await near.see('Your plan');
    await near.press('Later');
    await near.page.getByLabel('Number').fill('6');
    await near.page.getByRole('main').getByRole('combobox').first().selectOption('days');
    await near.press('Continue');
    await near.press('Compare');
    const [shared, [own] = []] = form.template.sections.map(({ questions }) => questions);
    for (const { label } of shared ?? []) {
      await expect(near.row(label)).toContainText('Sam suggests');
    }
    await expect(near.row(own?.label ?? '')).toContainText('No answer yetAlex suggests6 days');
    for (const id of ['times.boat', 'times.other', 'times.school']) {
      await expect(near.row(`A question of another form (${id})`)).toContainText('Sam suggests');
    }
    await near.choose(/Use what .?Sam.? suggests/, near.row('Where do they change homes?'));
    await near.choose(
      /Use what .?Sam.? suggests/,
      near.row('A question of another form (times.boat)'),
    );
    await near.press('Back to the list');
    const answered = await near.saveFile();
    expect(await readAnswers(answered.text, form, 'p1')).toEqual(before);
    expect(answered.text).toContain('A question of another form (times.boat)');

    // Sam finds it all in the plan again, with what only the other council asks.
    await far.openFile(answered, 'Sam');
    await far.see('The file is in your plan');
    await far.press('Compare');
    await expect(far.row('A question of another form (changes.review)')).toContainText('6 days');
    await far.page
      .getByText(/^You both say the same/)
      .last()
      .click();
    for (const title of ['Where do they change homes?', 'What about times.boat?']) {
      await expect(far.row(title)).toBeVisible();
    }
    await far.press('Back to the list');
    const back = await far.saveFile();
    expect(await readAnswers(back.text, elsewhere, 'p1')).toEqual(before);
    expect(await readAnswers(back.text, elsewhere, 'p2')).toEqual(
      await readAnswers(answered.text, form, 'p2'),
    );
  });
});
