import {
  limits,
  units,
  type DecisionRow,
  type PeriodRow,
  type Pick,
  type RotaValue,
  type Value,
} from './plan.ts';
import {
  get,
  Misfit,
  readDay,
  readId,
  readList,
  readMatch,
  readMaybe,
  readOneOf,
  readParty,
  readText,
  readWhole,
  readWords,
  type Reader,
} from './shape-readers.ts';

const readPick: Reader<Pick> = (data) =>
  typeof data === 'string' ? readId(data) : { other: readWords(get(data, 'other')) };

const readRota: Reader<RotaValue> = (data) => ({
  ...readMaybe(data, 'pattern', readId),
  nights: readMatch(/^(?:[12]{7}){1,4}$/)(get(data, 'nights')),
  from: readDay(get(data, 'from')),
  first: readParty(get(data, 'first')),
});

const readPeriod: Reader<PeriodRow> = (data) => {
  const row = {
    id: readId(get(data, 'id')),
    ...readMaybe(data, 'name', readText(limits.title)),
    ...readMaybe(data, 'from', readDay),
    ...readMaybe(data, 'to', readDay),
    how: readOneOf(['rota', 'halves', 'turns', 'one', 'both', 'other'])(get(data, 'how')),
    ...readMaybe(data, 'who', readParty),
    ...readMaybe(data, 'year', readWhole),
    ...readMaybe(data, 'words', readWords),
  };
  if (row.from !== undefined && row.to !== undefined && row.from > row.to) throw new Misfit();
  return row;
};

const readDecision: Reader<DecisionRow> = (data) => ({
  id: readId(get(data, 'id')),
  how: readOneOf(['both', 'p1-asks', 'p2-asks', 'p1', 'p2', 'other'])(get(data, 'how')),
  ...readMaybe(data, 'words', readWords),
});

const kinds = [
  ...(['text', 'long', 'choice', 'choices', 'who', 'order', 'list', 'date', 'time'] as const),
  ...(['duration', 'rota', 'holidays', 'days', 'decisions', 'none'] as const),
];

/** What answers a question. */
export const readValue: Reader<Value> = (data) => {
  const kind = readOneOf(kinds)(get(data, 'kind'));
  switch (kind) {
    case 'text':
    case 'long':
      return { kind, text: readWords(get(data, 'text')) };
    case 'choice':
    case 'choices':
    case 'who':
    case 'order':
      return { kind, picks: readList(limits.items, readPick, get(data, 'picks')) };
    case 'list':
      return { kind, items: readList(limits.items, readWords, get(data, 'items')) };
    case 'date':
      return { kind, date: readDay(get(data, 'date')) };
    case 'time':
      return { kind, time: readMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)(get(data, 'time')) };
    case 'duration':
      return {
        kind,
        amount: readWhole(get(data, 'amount')),
        unit: readOneOf(units)(get(data, 'unit')),
      };
    case 'rota':
      return { kind, rota: readRota(get(data, 'rota')) };
    case 'holidays':
    case 'days':
      return { kind, rows: readList(limits.items, readPeriod, get(data, 'rows')) };
    case 'decisions':
      return { kind, decisions: readList(limits.items, readDecision, get(data, 'decisions')) };
    case 'none':
      return { kind };
  }
};
