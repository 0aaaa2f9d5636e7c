import type { AstroIntegration } from 'astro';
import { saySeconds } from './say-seconds.ts';

/** Says how long the parts of a build took that are no step of ours: where seconds go shows there. */
export function sayTimes(): AstroIntegration {
  let began = 0;
  let bundled = 0;
  return {
    name: 'say-times',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const writeBundle = (): void => {
          bundled = performance.now();
        };
        updateConfig({ vite: { plugins: [{ name: 'say-times', writeBundle }] } });
      },
      'astro:config:done': () => {
        began = performance.now();
      },
      'astro:build:start': ({ logger }) => {
        logger.info(`content read ${saySeconds(began)}`);
        began = performance.now();
      },
      'astro:build:generated': ({ logger }) => {
        logger.info(`code put together ${saySeconds(began, bundled)}`);
        logger.info(`pages made ${saySeconds(bundled)}`);
      },
    },
  };
}
