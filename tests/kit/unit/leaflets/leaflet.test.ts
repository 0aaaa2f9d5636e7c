import { expect, test } from 'vitest';
import { showAddress, type Leaflet } from '../../../../src/lib/leaflets/leaflet.ts';
import { describeService } from '../../../../src/lib/leaflets/service-leaflet.ts';
import { describeSituation } from '../../../../src/lib/leaflets/situation-leaflet.ts';
import { placeSchema } from '../../../../src/schemas/place.ts';
import { service } from '../../../fixtures/services.ts';

const phone = { number: '020 7946 0018', label: 'Helpline' } as const;

/** All that a leaflet says under each heading. */
const said = ({ parts }: Leaflet): Record<string, string[]> =>
  Object.fromEntries(
    parts.map(({ heading, items }) => [
      heading,
      items.flatMap(({ name, lines }) => [...(name === undefined ? [] : [name]), ...lines]),
    ]),
  );

test('a service: how to reach it, its hours, cost, address and safety, in this order', () => {
  const leaflet = describeService(
    service(
      'line',
      {
        title: 'A line',
        phones: [{ ...phone, hours: [{ days: ['mon'], opens: '09:00', closes: '17:00' }] }],
        website: 'https://www.example.org/help/',
        openingHours: 'always',
        safetyNote: 'Not where one is afraid.',
      },
      {
        places: [
          placeSchema.parse({ key: 'hall', name: 'Hall', description: 'A hall', kind: 'physical' }),
        ],
      },
    ),
  );
  expect(Object.entries(said(leaflet))).toEqual([
    ['Is it safe for you?', ['Not where one is afraid.']],
    ['Get in touch', ['Call 020 7946 0018', 'Helpline. Monday, 9am to 5pm.', 'example.org/help']],
    ['Open', ['24 hours a day, every day.']],
    ['Cost', ['Free.']],
    ['Where', ['Hall']],
  ]);
  expect(leaflet.checked).toBe('Last confirmed 1 October 2026.');
  expect(leaflet.safety).toBe(false);
});

test('a service says who it is for where nothing more important takes the place', () => {
  const eligibility = 'For parents.';
  expect(said(describeService(service('line', { eligibility })))).toEqual({
    Cost: ['Free.'],
    'Who it is for': [eligibility],
  });
});

test('a service with many ways gives one of each kind first, and says that there are more', () => {
  const page = { url: 'https://example.org/', label: 'Family desk' };
  const other = { ...phone, number: '020 7946 0019' };
  const text = { ...phone, kind: 'text' as const };
  const facts = {
    phones: [
      phone,
      other,
      text,
      { ...other, kind: 'text' as const },
      { ...phone, kind: 'whatsapp' as const },
    ],
    contactPages: [
      { ...page, kind: 'form' as const },
      { ...page, kind: 'web-chat' as const },
      { ...page, kind: 'video-relay' as const },
    ],
    website: 'https://example.org/desk/',
  };
  const ways = said(describeService(service('desk', facts)))['Get in touch'] ?? [];
  expect(ways.filter((words) => / .*(0018|Family)/.test(words)).slice(0, 4)).toEqual([
    'Call 020 7946 0018',
    'Text 020 7946 0018',
    'Chat online: Family desk',
    'Call in sign language by video: Family desk',
  ]);
  expect(ways[ways.length - 1]).toBe('There are more ways to get in touch on our page.');
  const few = said(describeService(service('line', { phones: [phone, other] })))['Get in touch'];
  expect(few).toHaveLength(4);
});

test.each([
  ['is not confirmed', { status: 'unconfirmed', statusNote: 'Ask.' }, 'fresh', 'Check first'],
  ['is past its review', {}, 'due', 'Check first'],
  ['has a note and is confirmed', { statusNote: 'Ask.' }, 'fresh', 'What to know first'],
  ['is confirmed', {}, 'fresh', undefined],
] as const)('one that %s', (_, facts, freshness, heading) => {
  const [first] = describeService(service('line', facts, { freshness })).parts;
  expect(first?.kind === 'warning' ? first.heading : undefined).toBe(heading);
});

test('a number that is not confirmed says so, and stays where a note has no place', () => {
  const long = 'A very long note. '.repeat(200);
  const leaflet = describeService(
    service('line', {
      phones: [{ ...phone, unconfirmed: true, note: long }],
      safetyNote: 'Not where one is afraid.',
      statusNote: long,
      status: 'unconfirmed',
    }),
  );
  expect(said(leaflet)).toMatchObject({
    'Check first': ['We have not been able to confirm these details.'],
    'Get in touch': [
      'Call 020 7946 0018',
      'Helpline.',
      'Check first: we have not been able to confirm this number.',
    ],
  });
});

test('one about abuse is one about safety', () => {
  expect(describeService(service('line', { topics: ['domestic-abuse'] })).safety).toBe(true);
});

const situation = {
  title: 'We argue',
  summary: 'What to do.',
  href: '/situations/we-argue/',
  first: ['Stop.', 'Talk.'],
  safety: false,
};

test('a situation: its steps, and the services that it names with a way to reach each', () => {
  const leaflet = describeSituation(situation, [
    service('line', { phones: [phone] }),
    service('gone', { status: 'closed', statusNote: 'It ended.' }),
    service('nowhere'),
    service('talks', {
      cost: { kind: 'paid' },
      joint: true,
      safetyNote: 'Not where one is afraid.',
      website: 'https://example.org/',
      verified: { date: '2026-09-01', source: 'S', by: 'B' },
    }),
    service('unsure', {
      status: 'unconfirmed',
      statusNote: 'Ask.',
      phones: [{ ...phone, unconfirmed: true }],
    }),
  ]);
  expect(said(leaflet)).toEqual({
    'What to do first': ['Stop.', 'Talk.'],
    'Who can help': [
      'line',
      'Call 020 7946 0018. Helpline. Free.',
      'talks',
      'Go to example.org.',
      'Not where one is afraid.',
      'unsure',
      'Call 020 7946 0018. Helpline. Free.',
      'Check first: we have not been able to confirm these details.',
    ],
  });
  expect(leaflet.checked).toBe('Last confirmed 1 September 2026 or later.');
});

test('a situation whose services are all not confirmed says so', () => {
  const unsure = service('unsure', {
    status: 'unconfirmed',
    statusNote: 'Ask.',
    phones: [phone],
  });
  expect(describeSituation(situation, [unsure]).checked).toBe(
    'We have not been able to confirm these numbers.',
  );
});

test('an address is typed without what nobody types', () => {
  expect(showAddress('https://www.example.org/help/')).toBe('example.org/help');
});
