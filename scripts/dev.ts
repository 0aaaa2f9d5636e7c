import { createServer } from 'node:http';
import { findContentProblems } from '../src/content-check/content-problems.ts';
import { serveProblems, startingPage } from '../src/content-check/problem-page.ts';

// The build tool would collect data on its use, and say so at length.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const port = Number(process.env['PORT'] ?? 4321);
const find = () => findContentProblems(process.cwd());

/**
 * Shows what is wrong with the content until it is mended, in place of a server that would stop at
 * the first fault with a stack trace.
 */
async function untilMended(): Promise<void> {
  const show = serveProblems(find);
  const server = createServer((request, response) => {
    show(request, response, () => {
      // All is mended, and the site is about to be there.
      response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(startingPage);
    });
  });
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  console.error(`The content has problems: see http://localhost:${port}/`);
  while ((await find()).length > 0) await new Promise((done) => setTimeout(done, 1000));
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

if ((await find()).length > 0) await untilMended();
const { dev } = await import('astro');
await dev({ force: true, server: { port } });
