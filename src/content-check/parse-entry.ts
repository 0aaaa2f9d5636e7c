import type { z } from 'astro/zod';
import { knowFields } from '../schemas/known-fields.ts';
import type { Entry } from './entries.ts';
import type { Prose } from './markdown.ts';
import { explainIssues } from './explain-issues.ts';
import { readValue, type Problem } from './problems.ts';
import type { RawFile } from './read-facts.ts';

/**
 * The entry that a file holds; nothing where its schema refuses it, with a problem for each reason.
 * `mend` may give facts to go on with in place of those that are refused.
 */
export function parseEntry<Data>(
  schema: z.ZodType<Data>,
  raw: RawFile,
  prose: Prose,
  problems: Problem[],
  mend: (facts: unknown) => unknown = () => undefined,
): Entry<Data> | undefined {
  const { id, file } = raw;
  const { links, pictures, anchors, blocks } = prose;
  const entry = (data: Data): Entry<Data> => ({ id, file, data, links, pictures, anchors, blocks });
  const result = schema.safeParse(raw.data);
  const built = raw.built === raw.data ? result : schema.safeParse(raw.built);
  if (result.success && built.success) return entry(result.data);
  const explain = (read: unknown, issues: readonly z.core.$ZodIssue[] = []): Problem[] =>
    explainIssues(file, read, issues, knowFields(schema));
  const isDate = ({ path }: z.core.$ZodIssue): boolean =>
    readValue(raw.built, path) instanceof Date;
  const asRead = explain(raw.data, result.error?.issues);
  // What the build alone reads as something else; beside other faults, only what is surely that.
  const asBuilt = explain(
    raw.built,
    built.error?.issues.filter((issue) => result.success || isDate(issue)),
  );
  const isSaid = ({ field, write }: Problem): boolean =>
    asRead.some((other) => other.field === field && other.write === write);
  problems.push(...asRead, ...asBuilt.filter((problem) => !isSaid(problem)));
  const mended = schema.safeParse(mend(raw.data));
  return mended.success ? entry(mended.data) : undefined;
}
