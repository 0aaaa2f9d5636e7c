import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findFeedFile } from '../hosting/feeds.ts';
import { feedFolder } from '../lib/addresses.ts';
import { nothingThere, packedFolder, unpackAnswers } from '../open-data/packed.ts';
import { saySeconds } from './say-seconds.ts';

/** What the feeds answer at an address, by asking the server of an author for all answers; nothing where it is none. */
async function findAnswer(server: string, path: string): Promise<string | undefined> {
  const wanted = (findFeedFile(path) ?? path.replace(/\/$/, '')).slice(feedFolder.length);
  for (let part = 1; ; part += 1) {
    const response = await fetch(`${server}${feedFolder}${packedFolder}/${part}/`);
    if (!response.ok && part > 1) return undefined;
    if (!response.ok) throw new Error('the feeds cannot be made: see the page');
    const found = unpackAnswers(await response.text()).find((answer) => answer.path === wanted);
    if (found) return found.text;
  }
}

type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Ends an address of the feeds with a slash, since the server of an author refuses one without. */
const endWithSlash: Handle = (request, _response, next) => {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  if (path.startsWith(feedFolder) && !path.endsWith('/')) {
    request.url = [`${path}/`, ...query].join('?');
  }
  next();
};

/**
 * Answers the addresses of the feeds on the server of an author, where nothing has written the
 * files yet. It asks that server by the address that it has given itself, because a page of the web
 * chooses the name in a request.
 */
function serveFeeds(findServer: () => string | undefined): Handle {
  return (request, response, next) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (!path.startsWith(feedFolder) || path.startsWith(`${feedFolder}${packedFolder}/`)) {
      next();
      return;
    }
    findAnswer(findServer()?.replace(/\/$/, '') ?? '', path).then((answer) => {
      response.writeHead(answer === undefined ? 404 : 200, {
        'Content-Type': 'application/json; charset=utf-8',
      });
      response.end(answer ?? JSON.stringify(nothingThere));
    }, next);
  };
}

/**
 * Gives every answer of the feeds a file of its own, from those in which they stand together, or
 * on the server of an author its address.
 */
export const feedFiles = (): AstroIntegration => ({
  name: 'feed-files',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'feeds-for-authors',
              enforce: 'post',
              // Behind what refuses strange names and other sites. What is not published yet is for
              // this machine alone, so they are not told that they may read it.
              configureServer: (server) => {
                server.middlewares.use(
                  // Where it was told to be on a network, it has no address of this machine.
                  serveFeeds(
                    () => server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0],
                  ),
                );
                // Before what refuses addresses, and is put first late.
                return () => {
                  server.middlewares.stack.unshift({ route: '', handle: endWithSlash });
                };
              },
            },
          ],
        },
      });
    },
    'astro:build:done': ({ dir, logger }) => {
      const start = performance.now();
      const folder = join(fileURLToPath(dir), feedFolder);
      const packed = join(folder, packedFolder);
      let count = 0;
      const made = new Set<string>();
      for (const name of readdirSync(packed)) {
        for (const { path, text } of unpackAnswers(readFileSync(join(packed, name), 'utf8'))) {
          const file = join(folder, path);
          // Thousands stand in one folder.
          if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
          made.add(dirname(file));
          writeFileSync(file, text);
          count += 1;
        }
      }
      rmSync(packed, { recursive: true });
      logger.info(`${count} answers of the feeds written, ${saySeconds(start)}`);
    },
  },
});
