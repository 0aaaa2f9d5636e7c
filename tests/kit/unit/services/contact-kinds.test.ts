import { describe, expect, test } from 'vitest';
import { describeService } from '../../../../src/lib/leaflets/service-leaflet.ts';
import { listedService } from '../../../../src/lib/my-list/listed-service.ts';
import { listAsText } from '../../../../src/lib/my-list/plain-text.ts';
import { describeResult, findWay } from '../../../../src/lib/services/card.ts';
import { findRel, showNumber } from '../../../../src/lib/services/contact-kinds.ts';
import { writeShared } from '../../../../src/lib/services/contact-words.ts';
import { orderNumbers } from '../../../../src/lib/services/service.ts';
import { resolveServices } from '../../../../src/lib/services/resolve-services.ts';
import { placeSchema } from '../../../../src/schemas/place.ts';
import { serviceSchema } from '../../../../src/schemas/service.ts';
import { audiences } from '../../../fixtures/audiences.ts';
import { listServiceFacts, type service } from '../../../fixtures/services.ts';

type Facts = NonNullable<Parameters<typeof service>[1]>;

/** A service as a build makes it. */
function resolve(facts: Facts) {
  const data = serviceSchema.parse({ ...listServiceFacts(facts), topics: ['a'] });
  const text = { key: 'a', name: 'A', description: 'A' };
  const [made] = resolveServices(
    {
      services: [{ id: 'example', data }],
      providers: [{ id: 'example', data: { ...text, kind: 'charity' } }],
      places: [{ id: 'example-shire', data: placeSchema.parse({ ...text, kind: 'area' }) }],
      topics: [
        {
          id: 'a',
          data: {
            ...{ key: 'a', label: 'A', hint: 'A', summary: 'A', intro: 'A', icon: 'home' },
            ...{ callFirst: [], groups: [], order: 1, words: [], safety: false },
          },
        },
      ],
      audiences: audiences.map((data) => ({ id: data.id, data })),
    },
    { today: '2026-11-27', warnAfterDays: 180, holidays: [], terms: [], area: 'A' },
  );
  if (!made) throw new Error('nothing was made');
  return made;
}

const numbers = {
  textphone: { number: '020 7946 0063', label: 'Desk', kind: 'textphone' },
  relay: { number: '18001 020 7946 0061', label: 'Desk', kind: 'text-relay' },
  text: {
    number: '85061',
    label: 'Text FAMILY',
    kind: 'text',
    note: 'A text costs what your plan says.',
  },
  whatsapp: { number: '020 7946 0062', label: 'Desk', kind: 'whatsapp' },
  voice: { number: '020 7946 0061', label: 'Desk', extension: '204' },
} as const;
const chat = {
  kind: 'web-chat',
  url: 'https://example.org/chat/',
  label: 'Chat with us',
  hours: [{ days: ['mon'], opens: '10:00', closes: '16:00' }],
  note: 'You need no account.',
} as const;
const all = resolve({
  phones: Object.values(numbers),
  contactPages: [
    { ...chat, hours: [...chat.hours.map((span) => ({ ...span, days: [...span.days] }))] },
  ],
});

test('every number has the address that its kind needs, and one for another device has none', () => {
  expect(all.phones.map(({ address }) => address)).toEqual([
    '',
    '',
    'sms:85061',
    'https://wa.me/442079460062',
    'tel:+442079460061;ext=204',
  ]);
});

test('a number to call is tried first, then those to write to, then those of other devices', () => {
  expect(orderNumbers(all).map(({ kind }) => kind)).toEqual([
    'voice',
    'text',
    'whatsapp',
    'textphone',
    'text-relay',
  ]);
});

describe('what a card leads to', () => {
  test.each([
    ['a number', all, '020 7946 0061, extension 204', 'tel:+442079460061;ext=204'],
    [
      'a number of WhatsApp',
      resolve({ phones: [numbers.whatsapp] }),
      'WhatsApp 020 7946 0062',
      'https://wa.me/442079460062',
    ],
    ['a chat', resolve({ contactPages: [{ ...chat, hours: 'always' }] }), 'Web chat', chat.url],
    [
      'a chat, where the only number is of another device',
      resolve({ phones: [numbers.textphone], contactPages: [{ ...chat, hours: 'always' }] }),
      'Web chat',
      chat.url,
    ],
    [
      'nothing, where there is only a textphone',
      resolve({ phones: [numbers.textphone], channels: ['online'] }),
      'Textphone 020 7946 0063',
      undefined,
    ],
  ])('%s', (_, service, words, href) => {
    expect(findWay(service)).toMatchObject({ words });
    expect(findWay(service)?.href).toBe(href);
    expect(describeResult(service)).toMatchObject({ way: words, call: href ?? '' });
  });
});

test('all ways stand on a leaflet, in a list and in a message', () => {
  const leaflet = JSON.stringify(describeService(all).parts);
  const list = listAsText([listedService(all)]);
  const message = writeShared(all, 'https://example.org/');
  for (const text of [leaflet, list, message]) {
    expect(text).toContain('020 7946 0061, extension 204');
    expect(text).toContain('18001 020 7946 0061');
    expect(text).toContain('Chat with us');
    expect(text).toContain('example.org/chat');
    expect(text).toContain('10am to 4pm');
  }
  expect(leaflet).not.toContain('"href":""');
  expect(list).toContain('Phone: 020 7946 0062, Desk (WhatsApp).');
  expect(list).toContain('Online: example.org/chat, Web chat: Chat with us.');
});

test('a service by referral leads to no chat either', () => {
  const shut = resolve({ contactPages: [{ ...chat, hours: 'always' }], referralOnly: 'a GP' });
  expect(findWay(shut)).toEqual({ words: 'By referral only' });
  expect(JSON.stringify(describeService(shut).parts)).not.toContain('chat');
  expect(writeShared(shut, 'https://example.org/')).not.toContain('chat');
});

test('the hours of a chat may be called open while the entry is confirmed', () => {
  expect(all.contactPages[0]?.confirmed?.until).toBe('2027-03-30');
});

test('a link to another site says nothing of where its reader comes from', () => {
  expect(findRel('https://wa.me/442079460062')).toBe('noreferrer');
  expect(findRel('tel:999')).toBeUndefined();
  expect(showNumber({ number: '1' })).toBe('1');
});

describe('a way that is not written rightly is named', () => {
  const wrong = (facts: Record<string, unknown>): string[] =>
    (serviceSchema.safeParse({ ...listServiceFacts(), ...facts }).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
  test.each([
    [{ number: '020 7946 0061', kind: 'text-relay' }, 'number: 18001 and a valid UK phone number'],
    [{ number: '18001', kind: 'text-relay' }, 'number: 18001 and a valid UK phone number'],
    [{ number: '18001 020 7946 0061' }, 'number: a valid UK phone number'],
    [{ number: '85061', kind: 'whatsapp' }, 'number: a valid UK phone number'],
    [{ number: '999', kind: 'whatsapp' }, 'number: a valid UK phone number'],
    [{ number: '020 7946 0061', extension: 204 }, 'extension: digits alone, in quotes'],
    [{ number: '020 7946 0061', extension: 'x204' }, 'extension: digits alone, in quotes'],
    [
      { number: '85061', kind: 'text', extension: '204' },
      'extension: nothing: only a number to call has an extension',
    ],
  ])('%o: %s', (phone, said) => {
    expect(wrong({ phones: [{ label: 'Desk', ...phone }] })).toEqual([
      expect.stringContaining(`phones.0.${said}`),
    ]);
  });

  test('a closed service has no page to get in touch on', () => {
    expect(wrong({ status: 'closed', statusNote: 'Ended.', contactPages: [chat] })).toEqual([
      'contactPages: nothing: a closed service takes nobody',
    ]);
  });
});
