import { findLaunchItems } from '../src/content-check/launch-items.ts';
import { readToday } from './due-for-check.ts';
import { readSoundContent } from './read-sound-content.ts';

const content = await readSoundContent();

const items = findLaunchItems(content, readToday());
for (const { file, field, todo } of items) console.log(`${file}  ${field}\n  ${todo}`);
console.log(
  items.length === 0
    ? 'Launch: nothing is left to settle.'
    : `Launch: ${items.length} things are left to settle.`,
);
if (items.length > 0) process.exitCode = 1;
