import { problemReport } from '../src/lib/content/problems.ts';
import { findContentProblems } from '../src/integrations/content-check.ts';

const problems = await findContentProblems(process.cwd());
if (problems.length > 0) {
  console.error(problemReport(problems));
  process.exitCode = 1;
} else {
  console.log('Content: no problems.');
}
