import type { z } from 'astro/zod';
import { fieldsAt } from '../schemas/known-fields.ts';
import type { Entry } from './entries.ts';
import type { Prose } from './markdown.ts';
import { explainIssues } from './explain-issues.ts';
import type { Problem } from './problems.ts';
import type { RawFile } from './read-facts.ts';

/** The entry that a file holds; nothing where its schema refuses it, with a problem for each reason. */
export function parseEntry<Data>(
  schema: z.ZodType<Data>,
  raw: RawFile,
  prose: Prose,
  problems: Problem[],
): Entry<Data> | undefined {
  const result = schema.safeParse(raw.data);
  const built = result.success ? schema.safeParse(raw.built) : result;
  if (result.success && built.success) {
    const { links, anchors, blocks } = prose;
    return { id: raw.id, file: raw.file, data: result.data, links, anchors, blocks };
  }
  const read = result.success ? raw.built : raw.data;
  const fields = (path: readonly PropertyKey[]): string[] => fieldsAt(schema, path);
  problems.push(...explainIssues(raw.file, read, built.error?.issues ?? [], fields));
  return undefined;
}
