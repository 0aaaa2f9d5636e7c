import { describe, expect, test } from 'vitest';
import { answerQuestion, putPoint } from '../../../../src/lib/plan/change-plan.ts';
import { faultMessages, noticeMessages, type Fault } from '../../../../src/lib/plan/plan-faults.ts';
import { limits } from '../../../../src/lib/plan/plan.ts';
import { isTooBig } from '../../../../src/lib/plan/plan-file.ts';
import { findDepth, readPlan } from '../../../../src/lib/plan/read-plan.ts';
import { writePlanData, writePlanFile } from '../../../../src/lib/plan/write-plan.ts';
import { listBigPlans } from '../../../fixtures/big-plans.ts';
import { digest, long, makeFileWords, makePlan, template } from '../../../fixtures/plan.ts';

const plan = putPoint(answerQuestion(makePlan(), 'p1', 'homes.day', long('Park')), 'p2', {
  id: 'k1',
  title: 'The dog',
  text: 'With Jo',
});
const file = await writePlanFile(plan, makeFileWords(plan), digest);
const data = await writePlanData(plan, digest);
/** Data that holds spaces and brackets. */
const spoken = await writePlanData(
  putPoint(plan, 'p1', {
    id: 'k2',
    title: 'Weekends',
    text: 'We talk on Friday {or Saturday} and swap if we must. '.repeat(9),
  }),
  digest,
);

async function findFault(words: string): Promise<Fault | undefined> {
  const reading = await readPlan(words, template, digest);
  return 'fault' in reading ? reading.fault : undefined;
}

/** The data with one piece of it written in another way; it must be there. */
function change(from: string, to: string): string {
  expect(data).toContain(from);
  return data.replace(from, to);
}

const answer = '"all":{"kind":"long","text":"Park"}';

describe('what is no plan', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['spaces', ' \n '],
    ['a photo', '\ufffd\ufffd\ufffd\ufffd\u0000\u0010JFIF'],
    ['a Word file', 'PK\u0003\u0004\u0014\u0000word/document.xml'],
    ['a calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
    ['another page', '<!doctype html><title>News</title><p>Hello'],
    ['a page with a template of its own', '<template id="card">{}</template>'],
    ['a page with a block of other data', '<template id="plan-data">hello</template>'],
    ['other data', '{"name":"better"}'],
    ['a list', '[1,2]'],
    ['data that is cut', '{"name":"bett'],
    ['words', 'Dear Alex, here is the plan.'],
    ['a number', '7'],
  ])('%s', async (_, words) => {
    expect(await findFault(words)).toBe('not-a-plan');
  });
});

describe('data that came in a mail', () => {
  const cut = spoken.replace(/.{76}/g, '$&\r\n');

  test.each<[string, string]>([
    ['with words around it', `Hi Alex {love}, here it is: ${spoken} Sam {x`],
    ['before words', `${spoken}\n\nSam`],
    ['quoted', `> Hi Alex\n> ${spoken}\n> Sam`],
    ['wrapped at 76 letters', `Hi Alex,\r\n${cut}\r\nSam`],
    ['wrapped and quoted twice', `> > ${cut.replace(/\n/g, '\n> > ')}`],
    ['wrapped at spaces, which are lost', spoken.replace(/(.{60}\S*) /g, '$1\n')],
    ['wrapped at spaces, which are kept', spoken.replace(/(.{60}\S* )/g, '$1\n> ')],
  ])('%s, is read as it was written', async (_, words) => {
    const reading = await readPlan(words, template, digest);
    expect(reading).toMatchObject({ notices: [] });
    expect('plan' in reading && (await writePlanData(reading.plan, digest))).toBe(spoken);
  });

  test('cut by a mail, is called cut', async () => {
    expect(await findFault(`Hi Alex, here it is: ${spoken.slice(0, -40)} Sam`)).toBe('cut-short');
  });
});

describe('what is cut short', () => {
  test.each<[string, string, Fault]>([
    ['a page without its data', file.replace(/<template.*<\/template>/, ''), 'cut-but-readable'],
    ['a page cut in its data', file.slice(0, file.indexOf('"sides"')), 'cut-but-readable'],
    ['a page cut before its data', file.slice(0, file.indexOf('</main>')), 'cut-short'],
    ['data that is broken', file.replace('"sides":{', '"sides":'), 'cut-short'],
    ['data alone that is cut', data.slice(0, -20), 'cut-short'],
    ['data alone with a comma more', data.replace(/\}$/, ',}'), 'cut-short'],
  ])('%s', async (_, words, fault) => {
    expect(await findFault(words)).toBe(fault);
  });

  test.each(Array.from({ length: 20 }, (_, index) => index / 20))(
    'the file at %d of its length',
    async (part) => {
      const fault = await findFault(file.slice(0, Math.floor(file.length * part)));
      expect(fault).toBe(
        part === 0
          ? 'not-a-plan'
          : file.slice(0, file.length * part).includes('</main>')
            ? 'cut-but-readable'
            : 'cut-short',
      );
    },
  );

  test('only its last lines, is read all the same', async () => {
    const end = file.indexOf('</template>') + '</template>'.length;
    expect(await findFault(file.slice(0, end))).toBeUndefined();
  });
});

describe('what a plan cannot hold', () => {
  test.each<[string, () => string]>([
    ['a name of 41 letters', () => change('"Sam"', JSON.stringify('S'.repeat(41)))],
    ['a blank name', () => change('"Sam"', '" "')],
    ['two parents with one name', () => change('"Sam"', '" Alex"')],
    ['a text of 2,001 letters', () => change('"Park"', JSON.stringify('P'.repeat(2001)))],
    [
      'more children than any two plans have',
      () => {
        const many = Array.from({ length: limits.joined + 1 }, (_, index) => ({
          id: `c${index}`,
          name: 'J',
          stage: '2-4',
        }));
        return JSON.stringify({ ...plan, children: many });
      },
    ],
    ['two children with one id', () => change('"id":"c2"', '"id":"c1"')],
    ['a stage that is none', () => change('"2-4"', '"2-5"')],
    [
      '10,000 points',
      () => {
        const point = '{"id":"k","rev":1,"text":"","title":""}';
        return change('"points":[]', `"points":[${Array(5000).fill(point).join()}]`);
      },
    ],
    ['a key that changes what objects inherit', () => change('"homes.day"', '"__proto__"')],
    ['such a key at the top', () => change('"carers"', '"constructor":1,"carers"')],
    [
      'such a key deep in what is unknown',
      () => change('"carers"', '"zz":[{"prototype":1}],"carers"'),
    ],
    [
      'more at its top than all that this site would keep for others',
      () => change('"carers"', `"zz":${JSON.stringify('z'.repeat(limits.more))},"carers"`),
    ],
    ['a kind that is none', () => change(answer, '"all":{"kind":"sum","text":"Park"}')],
    ['a kind that every object inherits', () => change(answer, '"all":{"kind":"toString"}')],
    ['a value that is none', () => change(answer, '"all":null')],
    ['a list for a record', () => change('"replies":{}', '"replies":[]')],
    ['the 31 April', () => change(answer, '"all":{"date":"2027-04-31","kind":"date"}')],
    [
      '29 February in a year without it',
      () => change(answer, '"all":{"date":"2027-02-29","kind":"date"}'),
    ],
    ['the year 27', () => change(answer, '"all":{"date":"0027-02-01","kind":"date"}')],
    ['an hour that is none', () => change(answer, '"all":{"kind":"time","time":"24:00"}')],
    ['half a week', () => change(answer, '"all":{"amount":0.5,"kind":"duration","unit":"weeks"}')],
    [
      'six nights',
      () =>
        change(
          answer,
          '"all":{"kind":"rota","rota":{"first":"p1","from":"2027-01-04","nights":"111222"}}',
        ),
    ],
    [
      'a holiday that ends before it begins',
      () =>
        change(
          answer,
          '"all":{"kind":"holidays","rows":[{"from":"2027-02-01","how":"rota","id":"a","to":"2027-01-01"}]}',
        ),
    ],
    ['a revision that is none', () => change('"rev":1,"text"', '"rev":-1,"text"')],
    ['no sides', () => change('"sides"', '"side"')],
    ['no version', () => change('"version":1', '"versions":1')],
    ['a version that is none', () => change('"version":1', '"version":"1"')],
    [
      'brackets without end',
      () => change('"carers":[]', `"zz":${'['.repeat(2000)}${']'.repeat(2000)},"carers":[]`),
    ],
  ])('%s', async (_, make) => {
    expect(await findFault(make())).toBe('does-not-fit');
  });
});

test('29 February is a day of a leap year', async () => {
  expect(
    await findFault(change(answer, '"all":{"date":"2028-02-29","kind":"date"}')),
  ).toBeUndefined();
});

test('a newer version is left alone, whatever it holds', async () => {
  expect(await findFault(change('"version":1', '"version":2'))).toBe('newer-version');
  expect(await findFault('{"format":"parenting-plan","version":3}')).toBe('newer-version');
});

describe('of a file with two blocks', () => {
  test('the first is read', async () => {
    const other = await writePlanData(makePlan({ plan: 'another' }), digest);
    const twice = file.replace(
      '</template>',
      `</template><template id="plan-data">${other}</template>`,
    );
    expect(await readPlan(twice, template, digest)).toEqual({ plan, notices: [] });
  });
});

// `npm run bench:plan` says how quick; what takes a time that grows with its square ends here.
describe('however big or deep a file is, the answer comes', () => {
  test.each(listBigPlans(file))('%s', { timeout: 10_000 }, async (_, words, fault) => {
    expect(await findFault(words)).toBe(fault);
  });
});

test.each(['a', 'é', '語', '👧'])('the size of a file is that of its bytes, of %s', (letter) => {
  const one = Buffer.byteLength(letter);
  const most = Math.floor(limits.file / one);
  expect(isTooBig(letter.repeat(most))).toBe(false);
  expect(isTooBig(letter.repeat(most + 1))).toBe(true);
});

test('brackets within words are no depth', () => {
  expect(findDepth('{"a":"[[[\\"[[[[","b":[{}]}')).toBe(3);
});

test('each fault and notice says what is the matter and what to do', () => {
  for (const { what, remedy } of [
    ...Object.values(faultMessages),
    ...Object.values(noticeMessages),
  ]) {
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  }
});
