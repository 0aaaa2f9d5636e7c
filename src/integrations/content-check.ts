import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatReport } from '../content-check/problems.ts';
import { checkContent, findContentProblems } from '../content-check/content-problems.ts';
import type { Content } from '../content-check/entries.ts';
import { serveProblems } from '../content-check/problem-page.ts';
import { saySeconds } from './say-seconds.ts';

/**
 * Checks all content before a page is made. A build with a problem stops with the whole report
 * and writes nothing; the author's server shows the report in place of every page until all is mended.
 * `take` is given the content that was read, where it has no problem, so that nothing else of a build reads it again.
 */
export function contentCheck(take: (content: Content) => void = () => undefined): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        const start = performance.now();
        const { content, problems } = await checkContent(fileURLToPath(config.root));
        if (problems.length === 0) {
          take(content);
          logger.info(`no problems, ${saySeconds(start)}`);
          return;
        }
        const report = formatReport(problems);
        if (command === 'build') {
          console.error(report);
          process.exit(1);
        }
        logger.error(report);
      },
      'astro:server:setup': ({ server }) => {
        const find = () => findContentProblems(server.config.root);
        // The build tool forgets a file that it could not read: it starts anew, as after a change
        // of its settings.
        const restart = (): void => {
          server.watcher.emit('change', join(server.config.root, 'astro.config.mjs'));
        };
        server.middlewares.use(serveProblems(find, restart));
      },
    },
  };
}
