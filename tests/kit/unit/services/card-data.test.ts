import { describe, expect, test } from 'vitest';
import { makeCard, type CardData } from '../../../../src/lib/services/card-data.ts';
import { isListable, nameFact, speakWay } from '../../../../src/lib/services/card-words.ts';
import { service } from '../../../fixtures/services.ts';

const call = { number: '0808 2000 247', label: 'Line' };
const text = { number: '85258', label: 'Text', kind: 'text' as const };
const chat = { kind: 'web-chat' as const, url: 'https://example.org/chat/', label: 'Chat' };

describe('the card of a service as data', () => {
  test('has its facts in order, each with its mark', () => {
    const one = service('a', {
      phones: [call],
      waitingList: { date: '2026-11-02' },
      cost: { kind: 'paid', amount: 45 },
    });
    const night = { always: true, days: '', until: '2027-01-01' };
    const card = makeCard({
      ...one,
      freshness: 'due',
      phones: one.phones.map((phone) => ({ ...phone, confirmed: night })),
    });
    expect(card.facts).toEqual([
      { words: 'You pay £45' },
      { words: 'Open 24 hours', mark: 'open' },
      { words: 'Waiting list' },
      { words: 'Check first', mark: 'due' },
    ]);
  });

  test('of what is not confirmed is to be checked, and is not due', () => {
    const { facts } = makeCard(
      service('a', { status: 'unconfirmed', statusNote: 'Ask them.' }, { freshness: 'due' }),
    );
    expect(facts).toContainEqual({ words: 'Check first', mark: 'check' });
  });

  test('of what has ended says no more than that, and cannot be put on a list', () => {
    const card = makeCard(service('a', { status: 'closed', statusNote: 'It has ended.' }));
    expect(card).toMatchObject({ facts: [{ words: 'Closed', mark: 'closed' }], timed: [] });
    expect(card.way).toBeUndefined();
    expect(isListable(card)).toBe(false);
    expect(isListable(makeCard(service('a')))).toBe(true);
  });

  test.each<[string, Parameters<typeof service>[1], CardData['way'], string]>([
    [
      'a number to call',
      { phones: [call] },
      { words: '0808 2000 247', href: 'tel:0808 2000 247', calls: true },
      ', call Name',
    ],
    [
      'a number to text',
      { phones: [text] },
      { words: 'Text 85258', href: 'tel:85258', calls: false },
      ', Name',
    ],
    [
      'a page',
      { contactPages: [chat] },
      { words: 'Web chat', href: chat.url, calls: false },
      ', Name',
    ],
    ['words', { channels: ['in-person'] }, { words: 'In person', calls: false }, ', Name'],
  ])('leads on by %s', (_, facts, way, spoken) => {
    const card = makeCard(service('a', { title: 'Name', ...facts }));
    expect(card.way).toEqual(way);
    expect(speakWay(card)).toBe(spoken);
  });
});

test.each([
  [undefined, ''],
  ['closed', ''],
  ['open', 'app-open-now'],
  ['check', 'app-check-first'],
  ['due', 'app-check-first'],
] as const)('a fact marked %s has the class "%s"', (mark, name) => {
  expect(nameFact(mark)).toBe(name);
});
