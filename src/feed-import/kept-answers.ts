import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { FeedReply } from './ask-politely.ts';
import type { Ask } from './read-pages.ts';

const begunSchema = z.strictObject({ version: z.literal(1), address: z.string(), at: z.number() });
const keptSchema = z.strictObject({ address: z.string(), body: z.string() });

/** Milliseconds for which what a feed answered is taken as what it says now. */
export const keptFor = 24 * 60 * 60_000;

function readJson<Data>(file: string, schema: z.ZodType<Data>): Data | undefined {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file whole or not at all: an import may be broken off at any moment. */
function writeWhole(file: string, value: object): void {
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}

/**
 * Keeps what a feed answers in a folder, so that an import that was broken off goes on from there,
 * and a second look on the same day asks for nothing again. After a day all is asked for anew.
 * `kept` says how much was there already. `now` is in milliseconds since 1970.
 */
export function keepAnswers(
  folder: string,
  address: string,
  ask: Ask,
  now: number,
): { ask: Ask; count: () => { kept: number; asked: number } } {
  const begun = join(folder, 'begun.json');
  const known = readJson(begun, begunSchema);
  const fresh = known?.address === address && now - known.at < keptFor && now >= known.at;
  if (!fresh) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeWhole(begun, { version: 1, address, at: now });
  }
  const counts = { kept: 0, asked: 0 };
  return {
    count: () => counts,
    ask: async (each): Promise<FeedReply> => {
      const name = createHash('sha256').update(each).digest('hex').slice(0, 32);
      const file = join(folder, `${name}.json`);
      const kept = readJson(file, keptSchema);
      if (kept?.address === each) {
        counts.kept += 1;
        return { kind: 'body', body: kept.body, bytes: Buffer.byteLength(kept.body) };
      }
      const reply = await ask(each);
      counts.asked += 1;
      if (reply.kind === 'body') writeWhole(file, { address: each, body: reply.body });
      return reply;
    },
  };
}
