import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Problem } from './problems.ts';
import { readText } from './text-problems.ts';
import { findSilentFaults, findYamlFault } from './yaml-faults.ts';

/** A file of content in its two parts. */
export interface RawFile {
  id: string;
  file: string;
  /** The facts with dates left as text: the full schema turns 2026-02-30 into another day. */
  data: unknown;
  /** The facts as the build reads them, where a day without quotes is a date; `data` where they are the same. */
  built: unknown;
  /** The facts as written, from the first line of the file on. */
  facts: string;
  prose: string;
  /** How many lines of the file stand above the prose. */
  before: number;
}

/** Whether a value stands in two places at once, as YAML's `*name` makes it. */
function isShared(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (seen.has(value)) return true;
  seen.add(value);
  return Object.values(value).some((each) => isShared(each, seen));
}

/** Whether facts are the same, to the kind of each value. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const [fields, others] = [Object.entries(one), Object.entries(other)];
  return (
    !(one instanceof Date) &&
    fields.length === others.length &&
    fields.every(([name, value], at) => others[at]?.[0] === name && isSame(value, others[at][1]))
  );
}

/** Why the facts of a file that also holds prose do not stand between two lines of hyphens. */
function findFenceFault(text: string): Omit<Problem, 'file'> | undefined {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const write = 'the fields between two lines of three hyphens, then the prose';
  if (lines[first] !== '---') {
    return { field: '(whole file)', found: 'no facts at the top', write };
  }
  const end = lines.indexOf('---', first + 1);
  const next = lines.slice(end + 1).find((line) => line !== '') ?? '';
  if (end >= 0 && /^[a-z]\w*:( |$)/i.test(next) && lines.includes('---', end + 1)) {
    const write = 'no line of three hyphens inside the facts';
    return { field: '(facts)', line: end + 1, found: '"---"', write };
  }
  if (end >= 0) return undefined;
  return {
    field: '(facts)',
    line: first + 1,
    found: 'facts that begin here and do not end',
    write: 'a line of three hyphens below the last field, and nothing else on that line',
  };
}

/** The facts and prose in the bytes of a file, or what is wrong with it as a whole. */
export function readFacts(file: string, bytes: Uint8Array | undefined): RawFile | Problem[] {
  const whole = { file, field: '(whole file)' };
  if (!bytes) return [{ ...whole, found: 'nothing', write: 'this file' }];
  const text = readText(bytes);
  if (typeof text !== 'string') return [{ ...whole, ...text }];
  const yaml = file.endsWith('.yaml');
  const id = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const fence = yaml ? undefined : findFenceFault(text);
  if (fence) return [{ file, ...fence }];
  try {
    const {
      rawFrontmatter: facts,
      frontmatter: built,
      content,
    } = yaml
      ? { rawFrontmatter: text, frontmatter: load(text) ?? {}, content: '' }
      : parseFrontmatter(text);
    const data = load(facts, { schema: CORE_SCHEMA }) ?? {};
    if (typeof data === 'object' && Object.keys(data).length === 0) {
      const write = 'the fields of its kind: content/README.md has an example of each';
      return [{ ...whole, found: 'no facts', write }];
    }
    if (facts.includes('*') && isShared(data)) {
      return [
        {
          ...whole,
          found: 'a value marked with & and used again with *',
          write: 'each value written out',
        },
      ];
    }
    const above = text.slice(0, text.indexOf(facts) + facts.length).replace(/^\s*---/, '');
    const written = yaml ? text : above;
    const silent = findSilentFaults(written).map((fault) => ({
      file,
      field: '(facts)',
      ...fault,
    }));
    if (silent.length > 0) return silent;
    const prose = content.replace(/^(\s*\n)+/, '').trimEnd();
    const before = text.slice(0, text.lastIndexOf(prose)).split('\n').length - 1;
    return {
      id,
      file,
      data,
      built: isSame(data, built) ? data : built,
      facts: written,
      prose,
      before,
    };
  } catch {
    const end = yaml ? text.length : text.indexOf('\n---', text.indexOf('---') + 3);
    const facts = yaml ? text : text.slice(0, end).replace('---', '   ');
    return [{ file, field: '(facts)', ...findYamlFault(facts, !yaml) }];
  }
}
