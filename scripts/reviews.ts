// npm run reviews: writes for each owner what is to be checked, and one list of all.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sortDue } from '../src/reviews/letter.ts';
import { listReviews } from '../src/reviews/list-reviews.ts';
import { groupByOwner } from '../src/reviews/owners.ts';
import { makeReviewFiles } from '../src/reviews/review-files.ts';
import { readToday } from './due-for-check.ts';
import { readSoundContent } from './read-sound-content.ts';

const folder = 'reviews';
const content = await readSoundContent();
const today = readToday();
const { name, url, owners } = content.site.data;
const byOwner = groupByOwner(listReviews(content, today), owners);
const files = makeReviewFiles(byOwner, { name, url }, today);

mkdirSync(folder, { recursive: true });
// What was due last time and is not any more must not be sent again.
for (const old of readdirSync(folder)) {
  if (/\.(ics|eml|txt)$/.test(old)) rmSync(join(folder, old));
}
for (const [file, text] of files) writeFileSync(join(folder, file), text);

for (const owner of byOwner) {
  const { now, soon, unsure } = sortDue(owner, today);
  console.log(
    `${owner.role}: ${now.length} to check now, ${soon.length} within a month, ${unsure.length} not confirmed`,
  );
  console.log(
    files.has(`${owner.name}.eml`)
      ? `  ${folder}/${owner.name}.eml to send, .txt to paste, .ics for a calendar`
      : `  ${folder}/${owner.name}.ics for a calendar; nothing to write about`,
  );
  if (owner.email === undefined) {
    console.log('  no address is known: say it in owners of content/site.yaml');
  }
}
console.log(`On ${today}: all of it is in ${folder}/reviews.json.`);
