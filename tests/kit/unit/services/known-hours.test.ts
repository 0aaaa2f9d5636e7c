import { describe, expect, test } from 'vitest';
import { describeCard, describeResult } from '../../../../src/lib/services/card.ts';
import type { Service } from '../../../../src/lib/services/service.ts';
import { service } from '../../../fixtures/services.ts';

const always = { always: true, days: '', until: '2027-01-01' } as const;
const office = { always: false, days: '540-1020;;;;;;', until: '2027-01-01' } as const;
const evening = { always: false, days: '1080-1260;;;;;;', until: '2027-01-01' } as const;
type Hours = typeof always | typeof office | typeof evening | undefined;

const call = { number: '0808 2000 247', label: 'Line' };
const text = { number: '85258', label: 'Text', kind: 'text' as const };
const chat = { kind: 'web-chat' as const, url: 'https://example.org/chat/', label: 'Chat' };
const form = { kind: 'form' as const, url: 'https://example.org/form/', label: 'Form' };

/** A service whose ways have these confirmed hours, in order: numbers, then pages. */
function hold(facts: Parameters<typeof service>[1], ...hours: readonly Hours[]): Service {
  const one = service('a', facts);
  const [numbers, pages] = [one.phones, one.contactPages];
  return {
    ...one,
    phones: numbers.map((phone, place) => ({ ...phone, confirmed: hours[place] })),
    contactPages: pages.map((page, place) => ({
      ...page,
      confirmed: hours[numbers.length + place],
    })),
  };
}

describe('what a card says of the hours of ways that need no voice', () => {
  test.each<[string, Service, string, (typeof office | typeof evening)[], string[]]>([
    ['a text line alone', hold({ phones: [text] }, always), 'Open 24 hours', [], []],
    ['a chat alone', hold({ contactPages: [chat] }, always), 'Open 24 hours', [], []],
    ['a text line with hours', hold({ phones: [text] }, evening), '', [evening], ['']],
    ['a form', hold({ contactPages: [form] }, always), '', [], []],
    [
      'a chat by night beside a number by day',
      hold({ phones: [call], contactPages: [chat] }, office, always),
      'Open 24 hours by chat',
      [office],
      [''],
    ],
    [
      'several ways beside a number',
      hold({ phones: [call, text], contactPages: [chat] }, office, evening, evening),
      '',
      [office, evening],
      ['', ' by text or chat'],
    ],
    [
      'ways with the hours of the number',
      hold({ phones: [call, text] }, office, office),
      '',
      [office],
      [''],
    ],
    [
      'texts beside a number whose hours nobody knows',
      hold({ phones: [call, text] }, undefined, always),
      'Open 24 hours by text',
      [],
      [],
    ],
    [
      'a number day and night',
      hold({ phones: [call, text] }, always, evening),
      'Open 24 hours',
      [],
      [],
    ],
  ])('%s', (_, one, day, timed, by) => {
    const card = describeCard(one);
    expect(card.always).toBe(day);
    expect(card.timed.map(({ confirmed }) => confirmed)).toEqual(timed);
    expect(card.timed.map((each) => each.by)).toEqual(by);
    const { facts } = describeResult(one);
    expect(facts.filter((fact) => fact.startsWith('Open'))).toEqual(day === '' ? [] : [day]);
  });
});
