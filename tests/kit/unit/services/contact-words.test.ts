import { expect, test } from 'vitest';
import { listSoughtWords, writeShared } from '../../../../src/lib/services/contact-words.ts';
import { service } from '../../../fixtures/services.ts';

const phones = [
  { number: '85258', label: 'Write SHOUT', kind: 'text' as const },
  {
    number: '020 7946 0018',
    label: 'Helpline',
    hours: [{ days: ['mon' as const], opens: '09:00', closes: '17:00' }],
    unconfirmed: true,
  },
];
const address = 'https://example.org/support/line/';

test.each([
  [
    'one that is confirmed',
    { phones, openingHours: 'always' as const },
    [
      'line',
      'Call 020 7946 0018. Helpline. Monday, 9am to 5pm. Check first: we have not been able to confirm this number.',
      'Text 85258. Write SHOUT.',
      'Open: 24 hours a day, every day.',
      address,
    ],
  ],
  [
    'one that is not confirmed says so once',
    { phones, status: 'unconfirmed' as const, statusNote: 'Ask.' },
    [
      'line',
      'Check first: we have not been able to confirm these details.',
      'Call 020 7946 0018. Helpline. Monday, 9am to 5pm.',
      'Text 85258. Write SHOUT.',
      address,
    ],
  ],
  [
    'one for both parents',
    { joint: true, safetyNote: 'If you are afraid, it is not for you.' },
    ['line', 'If you are afraid, it is not for you.', address],
  ],
  ['one without a number', {}, ['line', address]],
])('the text of %s', (_, facts, lines) => {
  expect(writeShared(service('line', facts), address)).toBe(lines.join('\n'));
});

test('a service is found by a way to reach it, or to pay, that few have', () => {
  expect(
    listSoughtWords(
      service('desk', {
        phones: [{ number: '020 7946 0062', label: 'Desk', kind: 'whatsapp' }],
        cost: { kind: 'sliding-scale', from: 0, to: 12 },
      }),
    ),
  ).toEqual(['WhatsApp', 'sliding scale']);
  expect(listSoughtWords(service('line', { phones }))).toEqual([]);
  expect(
    listSoughtWords({
      ...service('walk', {
        waitingList: { date: '2026-11-01' },
        referralOnly: 'a school',
        accessibility: 'Step-free.',
      }),
      pause: 'now',
      local: true,
      everywhere: false,
    }),
  ).toEqual(['paused', 'by referral only', 'waiting list', 'Step-free.', 'A']);
});
