import { describe, expect, test } from 'vitest';
import { describeSituation } from '../../../../src/lib/leaflets/situation-leaflet.ts';
import { describeService } from '../../../../src/lib/leaflets/service-leaflet.ts';
import { listedService } from '../../../../src/lib/my-list/listed-service.ts';
import { describeCard, describeResult, findWay } from '../../../../src/lib/services/card.ts';
import { writeShared } from '../../../../src/lib/services/contact-words.ts';
import { describeIntake, describeShut } from '../../../../src/lib/services/intake-words.ts';
import { findIntake, isShut, judgePause } from '../../../../src/lib/services/intake.ts';
import { callNow, orderNumbers, recommended } from '../../../../src/lib/services/service.ts';
import { listServiceFacts } from '../../../../src/lib/situations/finder.ts';
import { serviceSchema } from '../../../../src/schemas/service.ts';
import { listServiceFacts as facts, service } from '../../../fixtures/services.ts';

const paused = { until: '2027-01-11', note: 'They are moving house.' };
const phones = [{ number: '020 7946 0018', label: 'Desk', hours: 'always' as const }];
const website = 'https://example.org/';
const chat = [{ kind: 'web-chat' as const, url: 'https://example.org/chat/', label: 'Chat' }];
const open = service('open', { phones, website });
const shut = {
  paused: { ...service('paused', { phones, website, paused }), pause: 'now' as const },
  'by referral': service('by-referral', { phones, website, referralOnly: 'a GP or a school' }),
};

describe('a pause', () => {
  test.each([
    [undefined, '2026-11-27', undefined],
    [{ note: 'No leader.' }, '2099-01-01', 'now'],
    [paused, '2027-01-10', 'now'],
    [paused, '2027-01-11', 'over'],
  ] as const)('%o is on %s: %s', (facts, today, pause) => {
    expect(judgePause({ paused: facts }, today)).toBe(pause);
  });
});

test.each([
  ['anyone', {}, 'yourself', [], undefined],
  [
    'a waiting list',
    { waitingList: { length: 'about 8 weeks', date: '2026-11-02' } },
    'waiting-list',
    ['There is a waiting list: about 8 weeks, as of 2 November 2026.'],
    undefined,
  ],
  [
    'a waiting list without a length',
    { waitingList: { date: '2026-11-02' } },
    'waiting-list',
    ['There is a waiting list, as of 2 November 2026.'],
    undefined,
  ],
  [
    'referral',
    { referralOnly: 'a GP or a school', waitingList: { date: '2026-11-02' } },
    'referral',
    [
      'By referral only: you cannot ask for it yourself. Who refers: a GP or a school.',
      'There is a waiting list, as of 2 November 2026.',
    ],
    'By referral only',
  ],
  [
    'a pause with a day',
    { paused, referralOnly: 'a GP', pause: 'now' },
    'paused',
    [
      'Paused until 11 January 2027. They are moving house.',
      'By referral only: you cannot ask for it yourself. Who refers: a GP.',
    ],
    'Paused until 11 January 2027',
  ],
  [
    'a pause without a day',
    { paused: { note: 'No leader.' }, pause: 'now' },
    'paused',
    ['Paused for now. No leader.'],
    'Paused for now',
  ],
  [
    'a pause that is over',
    { paused, pause: 'over' },
    'yourself',
    ['It was paused until 11 January 2027. Ask whether it has begun again.'],
    undefined,
  ],
] as const)('%s', (_, known, kind, words, way) => {
  const it = { status: 'current', ...known } as const;
  expect(findIntake(it)).toBe(kind);
  expect(describeIntake(it)).toEqual(words);
  expect(describeShut(it)).toBe(way);
});

test('nothing is said of whom a closed service takes', () => {
  const closed = service('closed', { status: 'closed', statusNote: 'Ended.' });
  expect(findIntake(closed)).toBeUndefined();
  expect(describeIntake(closed)).toEqual([]);
  expect(isShut(closed)).toBe(true);
});

describe.each(Object.entries(shut))('a service that is %s', (_, it) => {
  const words = describeShut(it) ?? 'nothing';

  test('has no number to try, and says why in its place', () => {
    expect(orderNumbers(open)).toHaveLength(1);
    expect(orderNumbers(it)).toEqual([]);
    expect(findWay(it)).toEqual({ words });
    expect(callNow([it])).toEqual({ always: [], timed: [] });
  });

  test('leads nowhere from a card, and is never open', () => {
    expect(
      describeCard({ ...it, confirmed: { always: true, days: '', until: '2099' } }),
    ).toMatchObject({ always: '', timed: [] });
    expect(describeResult(it)).toMatchObject({ way: words, call: '' });
  });

  test('is said so on a leaflet, in a list and in a message', () => {
    const [first = ''] = describeIntake(it);
    const { parts } = describeService(it);
    expect(parts[0]?.items.flatMap(({ lines }) => lines)).toContain(first);
    expect(JSON.stringify(parts)).not.toContain('020 7946');
    expect(listedService(it).warnings).toContain(first);
    expect(writeShared(it, website)).toContain(first);
    expect(writeShared(it, website)).not.toContain('020 7946');
  });

  test('is not among those who can help on the leaflet of a situation', () => {
    const page = { title: 'A', summary: 'B', href: '/', first: [], safety: false };
    const names = (all: Parameters<typeof describeSituation>[1]): (string | undefined)[] =>
      describeSituation(page, all).parts.flatMap(({ items }) => items.map(({ name }) => name));
    expect(names([it, open])).toEqual(['open']);
  });
});

test('a paused service is recommended where nothing else is, and in no personal list', () => {
  expect(recommended([shut.paused, open])).toEqual([open]);
  expect(recommended([shut.paused])).toEqual([shut.paused]);
  expect(listServiceFacts([shut.paused, open]).map(({ id }) => id)).toEqual(['open']);
});

test.each([
  ['paused', 'It may not be answered while the service is paused.'],
  ['by referral', 'For people who refer.'],
] as const)('a list offers no way into a service that is %s, and says why', (name, why) => {
  const email = 'desk@example.org';
  const it = { ...shut[name], email, emailNote: 'Write little.', contactPages: chat };
  const { phones, pages, ...listed } = listedService(it);
  for (const each of [phones[0], pages?.[0]])
    expect(each).toMatchObject({ address: '', notes: [why] });
  expect(phones).toHaveLength(1);
  expect(listed).not.toHaveProperty('email');
  expect(listed).not.toHaveProperty('emailNote');
  const leaflet = JSON.stringify(describeService({ ...it, website }).parts);
  expect(leaflet).not.toContain('Get in touch');
  expect(leaflet).not.toContain('example.org');
});

test.each([
  ['paused', { paused }],
  ['waitingList', { waitingList: { date: '2026-11-02' } }],
  ['referralOnly', { referralOnly: 'a GP' }],
])('a closed service has no %s', (field, more) => {
  const closed = { ...facts(), status: 'closed', statusNote: 'Ended.', ...more };
  const { error } = serviceSchema.safeParse(closed);
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    [field, 'nothing: a closed service takes nobody'],
  ]);
});
