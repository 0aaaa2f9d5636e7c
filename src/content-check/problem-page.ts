import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatReport, type Problem } from './problems.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A page for an author, which loads anew as soon as the server has something else to show. */
const renderPage = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 1rem; }
</style>
<h1>${title}</h1>
${body}
<script>
let shown;
setInterval(async () => {
  try {
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    const text = await response.text();
    if (shown !== undefined && text !== shown) location.reload();
    shown = text;
  } catch {
    // The server is starting: it is asked again.
  }
}, 1000);
</script>
</html>
`;

const problemsPage = (problems: readonly Problem[]): string =>
  renderPage(
    'Mend the content to see the page',
    `<p>The page comes back by itself when nothing is wrong. content/README.md explains every message.</p>
<pre>${escaped(formatReport(problems))}</pre>`,
  );

/** What stands there until the site is. */
export const startingPage = renderPage(
  'The site is starting',
  '<p>Nothing is wrong. Wait a moment.</p>',
);

/**
 * Shows an author every content problem in place of any page, for as long as there is one. What
 * is no page, such as a script, is served as it is. `find` gives the problems at this moment;
 * `mended` is called when the last of them has gone.
 */
export function serveProblems(
  find: () => Promise<readonly Problem[]>,
  mended?: () => void,
): (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void {
  let broken = false;
  return (request, response, next) => {
    if (!(request.headers.accept ?? '').includes('text/html')) {
      next();
      return;
    }
    find().then((problems) => {
      if (problems.length === 0 && !(broken && mended)) {
        next();
        return;
      }
      if (problems.length === 0) {
        broken = false;
        mended?.();
        response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(startingPage);
        return;
      }
      broken = true;
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(problemsPage(problems));
    }, next);
  };
}
