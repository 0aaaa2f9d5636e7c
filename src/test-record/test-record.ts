import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftover } from '../content-check/file-names.ts';
import {
  accessibilityRecordSchema,
  type AccessibilityRecord,
} from '../schemas/accessibility-record.ts';

/** Where the tests write what they looked at: outside all that the digest covers. */
export const recordFile = 'tests/site/accessibility/record.json';

/** Everything that the pages are made of. */
const parts = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Every file of a part of the project, by its path with strokes. */
function listFiles(root: string, part: string): string[] {
  if (statSync(join(root, part)).isFile()) return [part];
  return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, '/').length))
    .map((file) => file.replaceAll('\\', '/'));
}

/**
 * Digest of the code and the content under `root`. Line ends, the day, handbooks and what file
 * managers leave behind do not change it.
 */
export function digestSite(root: string): string {
  const hash = createHash('sha256');
  const files = parts
    .flatMap((part) => listFiles(root, part))
    .filter((file) => !file.endsWith('README.md') && !isLeftover(file.replace(/^.*\//, '')));
  for (const file of files.sort()) {
    const text = readFileSync(join(root, file), 'latin1').replaceAll('\r\n', '\n');
    hash.update(`${file}\n${text.length}\n${text}`, 'latin1');
  }
  return hash.digest('hex').slice(0, 16);
}

/** What the tests wrote when they last passed; nothing where they never have. Throws when it cannot be read. */
function readRecord(root: string): AccessibilityRecord | undefined {
  let text: string;
  try {
    text = readFileSync(join(root, recordFile), 'utf8');
  } catch {
    return undefined;
  }
  return accessibilityRecordSchema.parse(JSON.parse(text));
}

/** The record, when it is of this very code and content. */
export function findCurrentRecord(root: string): AccessibilityRecord | undefined {
  const record = readRecord(root);
  return record?.digest === digestSite(root) ? record : undefined;
}
