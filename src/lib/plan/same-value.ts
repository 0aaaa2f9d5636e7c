import { cleanText } from './clean-text.ts';
import type { DecisionRow, PeriodRow, Pick, Unit, Value } from './plan.ts';
import { giveSameNights, swapParty } from './rota.ts';
import type { PlanForm } from './template.ts';

type Periods = Omit<PlanForm, 'template'>;

/** Units that can be told in another: months never can, because none is as long as the next. */
const hours: Readonly<Record<Exclude<Unit, 'months'>, number>> = { hours: 1, days: 24, weeks: 168 };

/**
 * A text as it is compared: spaces and line ends count as one space, marks of quotation and dashes
 * as one of each kind. Capital letters stay, because they can be part of what is meant.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** A name as it is compared: what only differs in capitals or signs would not tell two people apart. */
export const foldName = (name: string): string =>
  foldText(cleanText(name).normalize('NFKC')).toLowerCase();

const tellPick = (pick: Pick): readonly string[] =>
  typeof pick === 'string' ? ['value', pick] : ['other', foldText(pick.other)];

const tellWords = (words: string | undefined): readonly string[] => {
  const folded = foldText(words ?? '');
  return folded ? [folded] : [];
};

/** Who has the even years, where two take turns: "Sam in 2027" is "Alex in 2028". */
const tellTurn = ({ who, year = 0 }: PeriodRow): string | undefined =>
  who && year % 2 !== 0 ? swapParty(who) : who;

/** A holiday or special day that has a name here, by its id, with its days. */
type FindPeriod = (
  id: string,
) => { name: string; days: readonly (readonly string[])[] } | undefined;

/** The holidays, or the special days, that a form has names for. */
const findPeriodIn =
  ({ holidays, specialDays }: Periods, kind: 'holidays' | 'days'): FindPeriod =>
  (id) => {
    if (kind === 'holidays') {
      const found = holidays.find((each) => each.id === id);
      return found && { name: found.name, days: found.dates.map(({ from, to }) => [from, to]) };
    }
    const found = specialDays.find((each) => each.id === id);
    return found && { name: found.label, days: found.dates.map((date) => [date, date]) };
  };

/** A row by its name and its days, whether they are the family’s own or listed. */
function tellPeriod(row: PeriodRow, find: FindPeriod): readonly unknown[] {
  const known = find(row.id);
  const name = row.name ?? known?.name;
  const { from = '', to = from } = row;
  const who = row.how === 'turns' ? tellTurn(row) : row.who;
  const isOne = row.how === 'halves' || row.how === 'turns' || row.how === 'one';
  return [
    ...(name === undefined ? ['id', row.id] : ['name', foldText(name)]),
    from + to === '' ? (known?.days ?? []) : [[from, to]],
    row.how,
    isOne ? who : '',
    ...tellWords(row.words),
  ];
}

const tellDecision = ({ id, how, words }: DecisionRow): readonly string[] => [
  id,
  how,
  ...tellWords(words),
];

/** Rows as a set: their order and a row said twice mean nothing. */
const tellSet = <Row>(rows: readonly Row[], tell: (row: Row) => readonly unknown[]): string =>
  [...new Set(rows.map((row) => JSON.stringify(tell(row))))].sort().join();

/** What a value means, as a text that is the same for all ways to say it. Not for a rota. */
function tellValue(value: Exclude<Value, { kind: 'rota' }>, known: Periods): string {
  switch (value.kind) {
    case 'text':
    case 'long':
      return foldText(value.text);
    case 'choice':
    case 'choices':
    case 'who':
      return tellSet(value.picks, tellPick);
    case 'order':
      return JSON.stringify(value.picks.map(tellPick));
    case 'list':
      return JSON.stringify(value.items.map(foldText).filter(Boolean));
    case 'date':
      return value.date;
    case 'time':
      return value.time;
    case 'duration':
      return value.unit === 'months'
        ? `${value.amount} months`
        : `${value.amount * hours[value.unit]} hours`;
    case 'holidays':
    case 'days': {
      const find = findPeriodIn(known, value.kind);
      return tellSet(value.rows, (row) => tellPeriod(row, find));
    }
    case 'decisions':
      return tellSet(value.decisions, tellDecision);
    case 'none':
      return '';
  }
}

/** What may stand for each other: kinds that hold the same and differ only in how they are asked. */
export function findFamily({ kind }: Value): string {
  if (kind === 'long') return 'text';
  return kind === 'choices' || kind === 'who' ? 'choice' : kind;
}

/** Whether two values mean the same, in whatever words, units, order, pattern or rows they say it. */
export function isSameValue(one: Value, other: Value, known: Periods): boolean {
  if (findFamily(one) !== findFamily(other)) return false;
  if (one.kind === 'rota' || other.kind === 'rota') {
    return one.kind === 'rota' && other.kind === 'rota' && giveSameNights(one.rota, other.rota);
  }
  return tellValue(one, known) === tellValue(other, known);
}
