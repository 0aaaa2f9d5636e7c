import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The bytes of a file that is there. */
const readOld = (file: string): Uint8Array | undefined =>
  existsSync(file) ? readFileSync(file) : undefined;

/** Writes all files, or leaves all as they were. */
export function writeAll(files: ReadonlyMap<string, Uint8Array>): void {
  const old = [...files.keys()].map((file) => ({ file, bytes: readOld(file) }));
  try {
    for (const [file, bytes] of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, bytes);
    }
    for (const file of files.keys()) renameSync(`${file}.new`, file);
  } catch (fault) {
    for (const { file, bytes } of old) {
      rmSync(`${file}.new`, { force: true });
      if (bytes) writeFileSync(file, bytes);
      else rmSync(file, { force: true });
    }
    throw fault;
  }
}
