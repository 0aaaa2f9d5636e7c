import type { AstroLoggerDestination } from 'astro';

/** The steps whose own words a newcomer needs: our build steps. */
const steps = ['content-check', 'search-index', 'feed-files', 'hosting-files', 'atomic-output'];

/** What Astro warns of because `build.ts` asks for it: nobody has anything to do. */
const asked = 'data store cleared (force)';

/** The line that ends Astro's own work: how many pages, in how many seconds. */
const pagesBuilt = /\d+ page\(s\) built/;

/**
 * What a build prints: a line for each of our steps, how many pages were built, and every warning
 * and error. The page by page account of Astro is left out.
 */
export default function buildLog(): AstroLoggerDestination {
  return {
    write({ label, level, message }) {
      if (message === asked) return;
      if (level === 'error' || level === 'warn') console.error(message);
      else if (pagesBuilt.test(message)) console.log(`pages: ${message}`);
      else if (label === 'say-times') console.log(message);
      else if (label !== null && steps.includes(label)) console.log(`${label}: ${message}`);
    },
  };
}
