import { spawnSync } from 'node:child_process';
import { readAudit } from './audit-report.ts';

// The site's own packages, and those of the large tools that a few tests need.
for (const folder of ['.', 'tests/tools']) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--prefix', folder], {
    encoding: 'utf8',
    // The list of a large tree is longer than what is kept of a process otherwise.
    maxBuffer: Infinity,
    shell: process.platform === 'win32',
  });
  const found = readAudit(stdout);
  if (!found) {
    console.log(`${folder}: the registry does not answer, so nothing is known of its packages`);
  } else if (found.length === 0) {
    console.log(`${folder}: no weakness of a high level is known`);
  } else {
    console.error([`${folder}: packages with a known weakness`, ...found].join('\n  '));
    process.exitCode = 1;
  }
}
