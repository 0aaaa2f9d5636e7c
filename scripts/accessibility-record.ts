import { recordFile, recordOfThis } from '../src/integrations/accessibility-record.ts';

/** What to do when the accessibility tests have not run on this code and content; nothing when they have. */
export const oldRecord = (): string | undefined =>
  recordOfThis(process.cwd())
    ? undefined
    : `The accessibility tests have not run on this code and content, and the statement says so.\nRun npm run test:accessibility, then commit ${recordFile}.`;

if (import.meta.main) {
  const words = oldRecord();
  if (words !== undefined) console.error(words);
  process.exitCode = words === undefined ? 0 : 1;
}
