import { recordFile, findCurrentRecord } from '../src/test-record/test-record.ts';

/** What to do when the accessibility tests have not run on this code and content; nothing when they have. */
export const sayOldRecord = (): string | undefined =>
  findCurrentRecord(process.cwd())
    ? undefined
    : `The accessibility tests have not run on this code and content, and the statement says so.\nRun npm run test:accessibility, then commit ${recordFile}.`;

if (import.meta.main) {
  const words = sayOldRecord();
  if (words !== undefined) console.error(words);
  process.exitCode = words === undefined ? 0 : 1;
}
