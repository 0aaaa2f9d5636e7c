import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { problemReport } from '../lib/content/problems.ts';
import { findContentProblems } from './content-check.ts';

/**
 * Checks all content before a page is made. A build with a problem stops with the whole report
 * and writes nothing; the author's server prints the report and goes on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        const problems = await findContentProblems(fileURLToPath(config.root));
        if (problems.length === 0) {
          logger.info('no problems');
          return;
        }
        const report = problemReport(problems);
        if (command === 'build') {
          console.error(report);
          process.exit(1);
        }
        logger.error(report);
      },
    },
  };
}
