import { formatReport } from '../src/content-check/problems.ts';
import { findContentProblems } from '../src/content-check/content-problems.ts';

const problems = await findContentProblems(process.cwd());
if (problems.length > 0) {
  console.error(formatReport(problems));
  process.exitCode = 1;
} else {
  console.log('Content: no problems.');
}
