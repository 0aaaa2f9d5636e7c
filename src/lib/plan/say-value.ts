import { formatDay } from '../dates/format-day.ts';
import { endSentence } from '../end-sentence.ts';
import { isolateText } from '../referral/direction.ts';
import { clockTime } from '../services/opening-hours.ts';
import { joinWords } from '../join-words.ts';
import { fillWords, nameBoth, nameParty, nameUnknown, type People } from './people.ts';
import type { DecisionRow, Pick as Picked, Unit, Value } from './plan.ts';
import { giveSameNights } from './rota.ts';
import { sayNumber, sayRota } from './rota-words.ts';
import { listPeriodLines } from './say-periods.ts';
import type { Holiday, PlanOption, PlanQuestion, Rota, SpecialDay } from './template.ts';

/*
 * Every answer of a plan in words. A person in them is named, never `I` or `you`: the same words
 * stand in front of both parents. Nothing but the value says which parent it is.
 */

/** What content knows that answers name. */
export interface Known {
  rotas: readonly Rota[];
  holidays: readonly Holiday[];
  specialDays: readonly SpecialDay[];
}

type Asked = Pick<PlanQuestion, 'options' | 'say'>;

/** What both parents say who have answered that a thing needs no answer. */
const noNeed = 'This need not be decided.';

const oneOf: Record<Unit, string> = {
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
};

/** Words as lines: those that hold something. */
const listLines = (text: string): string[] =>
  text
    .split(/[\n\v\f\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A label as it stands within a sentence: a day, a name or a short form keeps its capital. */
const startSmall = (label: string): string =>
  /^[A-Z](?=[a-z ])/.test(label) && !/^(I\b|[A-Z][a-z]+days?\b|[A-Z][a-z]{3,} [A-Z])/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;

function sayPick(
  pick: Picked,
  options: readonly PlanOption[],
  people: People,
  within: boolean,
): string {
  if (typeof pick !== 'string') return isolateText(pick.other);
  const option = options.find(({ value }) => value === pick);
  if (option) return fillWords(within ? startSmall(option.label) : option.label, people);
  if (pick === 'p1' || pick === 'p2') return nameParty(people, pick);
  return pick === 'both' ? nameBoth(people) : nameUnknown(pick, people);
}

/** Picks in the order of the form, and one's own words last: their own order means nothing. */
function sortPicks(picks: readonly Picked[], options: readonly PlanOption[]): Picked[] {
  const place = (pick: Picked): number => {
    const index = options.findIndex(({ value }) => value === pick);
    if (index >= 0) return index;
    return typeof pick === 'string' ? options.length : options.length + 1;
  };
  return [...picks].sort((one, other) => place(one) - place(other));
}

function sayDecision({ how, words }: DecisionRow, people: People): string {
  const [one, other] = [nameParty(people, 'p1'), nameParty(people, 'p2')];
  switch (how) {
    case 'both':
      return `${nameBoth(people)} decide together`;
    case 'p1-asks':
      return `${one} decides, after asking ${other}`;
    case 'p2-asks':
      return `${other} decides, after asking ${one}`;
    case 'p1':
      return `${one} decides`;
    case 'p2':
      return `${other} decides`;
    case 'other':
      return words ? isolateText(words) : 'in another way';
  }
}

/** A value as lines; labels `within` a sentence begin small. */
function listWords(
  value: Value,
  { options }: Asked,
  people: People,
  known: Known,
  within = false,
): string[] {
  switch (value.kind) {
    case 'none':
      return [noNeed];
    case 'text':
    case 'long':
      return listLines(value.text);
    case 'choice':
    case 'choices':
    case 'who':
      return sortPicks(value.picks, options).map((pick) => sayPick(pick, options, people, within));
    case 'order':
      return value.picks.map((pick) => sayPick(pick, options, people, within));
    case 'list':
      return value.items.flatMap(listLines);
    case 'date':
      return [formatDay(value.date)];
    case 'time':
      return [clockTime(value.time)];
    case 'duration':
      return [sayNumber(value.amount, oneOf[value.unit])];
    case 'rota': {
      const named = known.rotas.find(({ id }) => id === value.rota.pattern);
      // The name is for show: it is left out where the nights are not those of the pattern.
      const same = named && giveSameNights({ ...value.rota, nights: named.nights }, value.rota);
      return [...(same ? [endSentence(named.label)] : []), ...sayRota(value.rota, people)];
    }
    case 'holidays':
      return listPeriodLines(value.rows, people, known.holidays);
    case 'days': {
      const named = known.specialDays.map(({ id, label }) => ({ id, name: label, dates: [] }));
      return listPeriodLines(value.rows, people, named);
    }
    case 'decisions':
      return value.decisions.map((row) => {
        const option = options.find(({ value }) => value === row.id);
        const name = option ? fillWords(option.label, people) : nameUnknown(row.id, people);
        return endSentence(`${name}: ${sayDecision(row, people)}`);
      });
  }
}

/** A value in plain words, line by line; nothing where it holds nothing. */
export function sayValue(value: Value, question: Asked, people: People, known: Known): string[] {
  const lines = listWords(value, question, people, known);
  return value.kind === 'order' && lines.length > 1
    ? lines.map((line, index) => `${index + 1}. ${line}`)
    : lines;
}

/**
 * A value as one part of a sentence, where it is short enough and nobody's own words, which are
 * sentences of their own. `starts`: nothing of it goes before.
 */
function joinValue(
  value: Value,
  question: Asked,
  people: People,
  known: Known,
  starts: boolean,
): string | undefined {
  const lines = listWords(value, question, people, known, true);
  if ('picks' in value) {
    if (value.picks.some((pick) => typeof pick !== 'string')) return undefined;
    const [first = ''] = listWords(value, question, people, known, !starts);
    const all = [first, ...lines.slice(1)];
    return value.kind === 'order' ? all.join(', then ') : joinWords(all);
  }
  const isWords = ['text', 'long', 'date', 'time', 'duration'].includes(value.kind);
  return isWords && lines.length === 1 ? lines[0] : undefined;
}

/** Somebody's own words beside what they picked, or alone, each as a sentence. */
function sayOwnWords(value: Value): string[] {
  const picks = 'picks' in value && value.kind !== 'order' ? value.picks : [];
  return picks.flatMap((pick) =>
    typeof pick === 'string' ? [] : [isolateText(endSentence(pick.other.trim()))],
  );
}

/**
 * A value as a document says it without its question: in the sentence of the question, where it has
 * one. What has more lines follows the words before the value, where they end with a colon. Own
 * words beside an answer that was picked follow it.
 */
export function sayAnswer(value: Value, question: Asked, people: People, known: Known): string[] {
  const lines = sayValue(value, question, people, known);
  const { say } = question;
  if (say === undefined || value.kind === 'none' || lines.length === 0) return lines;
  const [before = ''] = say.split('{value}');
  const own = sayOwnWords(value);
  if ('picks' in value && own.length > 0) {
    const picks = value.picks.filter((pick) => typeof pick === 'string');
    if (picks.length > 0)
      return [...sayAnswer({ ...value, picks }, question, people, known), ...own];
    const start = fillWords(before.trim().replace(/:$/, ''), people);
    return start === '' ? own : [`${start}: ${own.join(' ')}`];
  }
  const joined = joinValue(value, question, people, known, /(^|: ?)$/.test(before));
  if (joined !== undefined) return [fillWords(say, people, joined).replace(/([.!?])\.$/, '$1')];
  return /: ?$/.test(before) ? [fillWords(before.trim(), people), ...lines] : lines;
}
