import { writeCanonical, type Digest } from './canonical.ts';
import { unsafeKeys } from './file-ids.ts';
import { findData, hasPlanMark, isTooBig, tellWords } from './plan-file.ts';
import type { Fault, Notice } from './plan-faults.ts';
import { limits, type Plan } from './plan.ts';
import { readShape } from './read-shape.ts';
import { get } from './shape-readers.ts';
import type { Template } from './template.ts';

/** A plan that was read, with what is to be said of it; or why there is none. */
export type Reading = { plan: Plan; notices: readonly Notice[] } | { fault: Fault };

/** How many brackets stand within brackets at most, in the text of data: counted no further than one too many. */
export function findDepth(text: string): number {
  let [depth, deepest, isQuoted] = [0, 0, false];
  for (let at = 0; at < text.length && deepest <= limits.depth; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return deepest;
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const hasUnsafeKey = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Object.entries(data).some(([key, item]) => unsafeKeys.includes(key) || hasUnsafeKey(item));

/** Data of an older version as this one would have it. Version 0 named no carers. */
const migrate = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  data['version'] === 0 ? { carers: [], ...data, version: 1 } : data;

const version = 1;

/** What the form of a plan is to the form here. */
function tellForm({ template: { id, edition } }: Plan, template: Template): Notice[] {
  if (id !== template.id) return ['other-form'];
  if (edition === template.edition) return [];
  return [edition < template.edition ? 'earlier-form' : 'later-form'];
}

/** What a piece of data holds, unless it is not to be read at all. */
function parse(json: string): { data: unknown } | { fault: Fault } {
  if (json.length > limits.data) return { fault: 'too-big' };
  if (findDepth(json) > limits.depth) return { fault: 'does-not-fit' };
  try {
    return { data: JSON.parse(json) };
  } catch {
    return { fault: 'cut-short' };
  }
}

/** The plan in a piece of data, and whether the data is as it was written here. */
async function readData(
  json: string,
  digest: Digest,
): Promise<{ plan: Plan; isWhole: boolean } | { fault: Fault }> {
  const parsed = parse(json);
  if ('fault' in parsed) return parsed;
  const { data } = parsed;
  if (!isObject(data) || get(data, 'format') !== 'parenting-plan') return { fault: 'not-a-plan' };
  if (hasUnsafeKey(data)) return { fault: 'does-not-fit' };
  if (typeof data['version'] === 'number' && data['version'] > version) {
    return { fault: 'newer-version' };
  }
  const { check, ...said } = data;
  const newest = migrate(said);
  const plan = newest['version'] === version ? readShape(newest) : undefined;
  if (!plan) return { fault: 'does-not-fit' };
  return { plan, isWhole: check === (await digest(writeCanonical(said))) };
}

/**
 * The plan that a text holds: a file as it was saved here, or its data, alone or with words around
 * it. Nothing that the text says is run or drawn, and nothing of it is read before its size and
 * depth are known.
 */
export async function readPlan(text: string, template: Template, digest: Digest): Promise<Reading> {
  if (isTooBig(text)) return { fault: 'too-big' };
  const found = findData(text);
  if ('fault' in found) return found;
  const { jsons, words } = found;
  const readings = await Promise.all(jsons.map((json) => readData(json, digest)));
  const plans = readings.flatMap((reading) => ('plan' in reading ? reading : []));
  const best = plans.find((each) => each.isWhole) ?? plans[0];
  if (!best) {
    const faults = readings.flatMap((reading) => ('fault' in reading ? reading.fault : []));
    const told = faults.find((fault) => fault !== 'cut-short');
    return { fault: told ?? (hasPlanMark(text) ? 'cut-short' : 'not-a-plan') };
  }
  const { plan } = best;
  const isWhole =
    best.isWhole && (words === undefined || words.mark === (await tellWords(words.page, digest)));
  return {
    plan,
    notices: [...(isWhole ? [] : ['changed-outside' as const]), ...tellForm(plan, template)],
  };
}
