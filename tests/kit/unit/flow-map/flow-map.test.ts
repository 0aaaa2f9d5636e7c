import { describe, expect, test } from 'vitest';
import type { Condition, Question } from '../../../../src/lib/checker/flow.ts';
import {
  checkedOn,
  findGoal,
  leadsTo,
  outcomeMark,
  stopWords,
  waysFrom,
  wordCondition,
} from '../../../../src/flow-map/flow-map.ts';
import {
  answer,
  criteria,
  flow,
  otherwise,
  outcomes,
  safety,
} from '../../../fixtures/small-flow.ts';

describe('where an answer leads', () => {
  const asked = (id: string): Question => {
    const found = flow.questions.find((each) => each.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  test('the goal is reached when every answer is as hoped', () => {
    expect(findGoal(flow)).toBe('eligible');
    expect(findGoal({ questions: [], rules: [] })).toBeUndefined();
  });

  test.each([
    ['fear', 'no', undefined],
    ['fear', 'yes', 'help'],
    ['child', 'no', 'none'],
    ['willing', 'both', undefined],
    ['willing', 'no', 'more'],
  ])('%s: %s leads to %s', (id, value, outcome) => {
    expect(leadsTo(flow, asked(id), value)).toBe(outcome);
  });

  test('answers are sorted by the outcome they lead to', () => {
    expect(waysFrom(flow, asked('fear'))).toEqual({
      on: ['fear no'],
      exits: [{ outcome: 'help', labels: ['fear yes', 'fear unknown'] }],
    });
    expect(waysFrom(flow, asked('willing'))).toEqual({
      on: ['willing yes', 'willing both'],
      exits: [{ outcome: 'more', labels: ['willing no', 'willing unknown'] }],
    });
    expect(waysFrom(flow, asked('child')).exits.map(({ outcome }) => outcome)).toEqual([
      'none',
      'more',
    ]);
  });
});

describe('words', () => {
  const leaf = { text: '“Is it fear?” is answered “fear no”', parts: [] };

  test.each<[Condition, ReturnType<typeof wordCondition>]>([
    [answer('fear', 'no'), leaf],
    [
      answer('fear', 'yes', 'unknown'),
      { text: '“Is it fear?” is answered “fear yes” or “fear unknown”', parts: [] },
    ],
    [
      { kind: 'any', of: [answer('fear', 'no')] },
      { text: 'at least one of these holds:', parts: [leaf] },
    ],
    [
      { kind: 'all', of: [answer('fear', 'no'), { kind: 'any', of: [answer('fear', 'no')] }] },
      {
        text: 'all of these hold:',
        parts: [leaf, { text: 'at least one of these holds:', parts: [leaf] }],
      },
    ],
    [otherwise, { text: 'no rule before this one holds', parts: [] }],
  ])('%j', (condition, wording) => {
    expect(wordCondition(flow, condition)).toEqual(wording);
  });

  test.each([answer('fear', 'perhaps'), answer('weather', 'yes')])(
    'an answer that does not exist has no words: %j',
    (condition) => {
      expect(() => wordCondition(flow, condition)).toThrow(/No answer/);
    },
  );

  test('an outcome is marked with its rules, its kind and if it stops', () => {
    const [help, none] = outcomes;
    if (!help || !none) throw new Error('no outcomes');
    expect(outcomeMark(flow, help)).toBe('Rule 1 · Safety · stops at once');
    expect(outcomeMark(flow, none)).toBe('Rule 2 · Not eligible');
    const again = { ...flow, rules: [...flow.rules, ...criteria.rules] };
    expect(outcomeMark(again, none)).toBe('Rules 2, 5 · Not eligible');
  });

  test('a day and a stop in words', () => {
    expect(checkedOn('2026-11-21')).toBe('Checked 21 November 2026');
    expect(stopWords(safety.rules)).toBe('stops at once');
    expect(stopWords(criteria.rules)).toBe('');
  });
});
