import { z } from 'astro/zod';
import type { Judged } from './judge-entry.ts';

const recordSchema = z.strictObject({
  version: z.literal(1),
  /** ISO day of the last run. */
  day: z.iso.date(),
  findings: z.array(
    z.strictObject({
      key: z.string(),
      address: z.string(),
      kind: z.string(),
      words: z.string(),
      /** ISO day on which it was first met. */
      since: z.iso.date(),
    }),
  ),
  unseen: z.array(z.strictObject({ address: z.string(), why: z.string() })),
});

/** What the last run found. */
export type SourceRecord = z.output<typeof recordSchema>;

/** The record that a file holds; nothing where it holds none of this version. */
export function readRecord(text: string): SourceRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

type Noted = SourceRecord['findings'][number];

/** Whether two findings are of one thing. An entry may have several numbers. */
const isSame = (one: Omit<Noted, 'since'>, other: Omit<Noted, 'since'>): boolean =>
  one.key === other.key &&
  one.address === other.address &&
  one.kind === other.kind &&
  (one.kind !== 'number' || one.words === other.words);

/**
 * What a run on `day` (ISO) leaves for the next. A finding keeps the day on which it was first met;
 * one of a page that could not be seen this time stays as it was.
 */
export function renewRecord(
  judged: readonly Judged[],
  before: SourceRecord | undefined,
  day: string,
): SourceRecord {
  const old = before?.findings ?? [];
  const unseen = judged.flatMap((each) => each.unseen);
  const now = judged
    .flatMap(({ findings }) => findings)
    .map((found) => ({ ...found, since: old.find((each) => isSame(each, found))?.since ?? day }));
  const kept = old.filter(
    (each) =>
      // A number may stand on any page of its entry, so that it is missed only where all are seen.
      judged.some(
        (entry) =>
          entry.key === each.key &&
          entry.unseen.some(({ address }) => each.kind === 'number' || address === each.address),
      ) && !now.some((found) => isSame(each, found)),
  );
  const addresses = new Map(unseen.map((each) => [each.address, each]));
  return { version: 1, day, findings: [...now, ...kept], unseen: [...addresses.values()] };
}

/** Whether a finding was met on an earlier day too: a page may be away for an hour. */
export const isConfirmed = ({ since }: Pick<Noted, 'since'>, day: string): boolean => since < day;
