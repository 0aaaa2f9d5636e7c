import { measureData } from './canonical.ts';
import { foldName } from './same-value.ts';
import {
  limits,
  replies,
  stages,
  type Answer,
  type Child,
  type Plan,
  type Point,
  type Reply,
  type Side,
} from './plan.ts';
import { readValue } from './read-value.ts';
import {
  get,
  Misfit,
  readDay,
  readId,
  readList,
  readMark,
  readMaybe,
  readName,
  readOneOf,
  readRecord,
  readText,
  readWhole,
  readWords,
  type Reader,
} from './shape-readers.ts';

const readAnswer: Reader<Answer> = (data) => ({
  ...readMaybe(data, 'all', readValue),
  ...readMaybe(data, 'children', (children) => readRecord(limits.joined, readValue, children)),
  rev: readWhole(get(data, 'rev')),
});

const readReply: Reader<Reply> = (data) => ({
  to: readWhole(get(data, 'to')),
  say: readOneOf(replies)(get(data, 'say')),
});

const readPoint: Reader<Point> = (data) => ({
  id: readId(get(data, 'id')),
  title: readText(limits.title)(get(data, 'title')),
  text: readWords(get(data, 'text')),
  rev: readWhole(get(data, 'rev')),
});

/** Items of which none has another's id. */
function refuseTwins<Item extends { id: string }>(items: Item[]): Item[] {
  if (new Set(items.map(({ id }) => id)).size < items.length) throw new Misfit();
  return items;
}

const readSide: Reader<Side> = (data) => ({
  rev: readWhole(get(data, 'rev')),
  saved: get(data, 'saved') === '' ? '' : readDay(get(data, 'saved')),
  trail: readList(limits.trail, readMark, get(data, 'trail')),
  answers: readRecord(limits.answers, readAnswer, get(data, 'answers')),
  replies: readRecord(limits.answers, readReply, get(data, 'replies')),
  points: refuseTwins(readList(limits.joined, readPoint, get(data, 'points'))),
  ...readMaybe(data, 'happy', (happy) => ({
    day: readDay(get(happy, 'day')),
    mark: readMark(get(happy, 'mark')),
  })),
});

const readChild: Reader<Child> = (data) => ({
  id: readId(get(data, 'id')),
  name: readName(get(data, 'name')),
  stage: readOneOf(stages)(get(data, 'stage')),
});

const readParties: Reader<Plan['parties']> = (data) => {
  const [p1, p2] = [readName(get(get(data, 'p1'), 'name')), readName(get(get(data, 'p2'), 'name'))];
  if (!foldName(p1) || !foldName(p2) || foldName(p1) === foldName(p2)) throw new Misfit();
  return { p1: { name: p1 }, p2: { name: p2 } };
};

const knownKeys = [
  'format',
  'version',
  'template',
  'plan',
  'parties',
  'children',
  'carers',
  'sides',
];

const readRoot: Reader<Plan> = (data) => {
  if (typeof data !== 'object' || data === null) throw new Misfit();
  const entries: [string, unknown][] = Object.entries(data);
  const unknown = entries.filter(([key]) => !knownKeys.includes(key));
  const isTooMuch = unknown.some((entry) => measureData(entry) > limits.more);
  if (isTooMuch || unknown.length > limits.unknown) throw new Misfit();
  const more = Object.fromEntries(unknown);
  return {
    format: 'parenting-plan',
    version: 1,
    template: {
      id: readId(get(get(data, 'template'), 'id')),
      edition: readId(get(get(data, 'template'), 'edition')),
    },
    plan: readId(get(data, 'plan')),
    parties: readParties(get(data, 'parties')),
    children: refuseTwins(readList(limits.joined, readChild, get(data, 'children'))),
    carers: readList(limits.items, readWords, get(data, 'carers')),
    sides: {
      p1: readSide(get(get(data, 'sides'), 'p1')),
      p2: readSide(get(get(data, 'sides'), 'p2')),
    },
    ...(Object.keys(more).length > 0 ? { more } : {}),
  };
};

/** A plan from data of the newest version; nothing where any part of it does not fit. */
export function readShape(data: unknown): Plan | undefined {
  try {
    return readRoot(data);
  } catch (misfit) {
    if (misfit instanceof Misfit) return undefined;
    throw misfit;
  }
}
