import { createServer, type IncomingMessage, type Server } from 'node:http';
import sirv from 'sirv';
import { checkSave } from '../../src/editor/check-save.ts';
import { makeEditorRules } from '../../src/editor/headers.ts';
import { renderPage } from '../../src/editor/render-page.ts';
import { checkAddress, questionSchema } from '../../src/editor/settings.ts';
import { findHeaders } from '../../src/hosting/headers.ts';

/** The most bytes of a question: a file of content and itself again, written as JSON. */
const mostBytes = 1_000_000;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request) {
    if (!(part instanceof Uint8Array)) continue;
    size += part.length;
    if (size > mostBytes) throw new Error('too long');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

/**
 * Serves a built editor on this machine alone, with its own headers, beside the site that runs at
 * `site`. `root` is the folder that is edited: nothing is written in it from here, it is only read
 * when a save is checked. Resolves once it listens; port 0 takes any free port.
 */
export async function serveEditor(
  built: string,
  { root, site, port }: { root: string; site: string; port: number },
): Promise<{ server: Server; url: string }> {
  const rules = makeEditorRules([new URL(site).origin]);
  const page = renderPage({ site, folder: root, drafts: false });
  const files = sirv(built, { etag: true, dev: true });
  let url = '';
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/s, '');
    for (const [name, value] of Object.entries(findHeaders(rules, path))) {
      response.setHeader(name, value);
    }
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'Content-Type': type });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const plain = 'text/plain; charset=utf-8';
    // Any page of the web can have a browser ask this machine, under any name that leads here.
    if (request.headers.host !== new URL(url).host) send(421, plain, `The editor is at ${url}`);
    else if (path === checkAddress) {
      if (request.method !== 'POST' || request.headers.origin !== url) {
        send(403, plain, 'Only the editor may ask.');
        return;
      }
      readBody(request)
        .then((body) => checkSave(root, questionSchema.parse(body)))
        .then(
          (answer) => {
            send(200, 'application/json', JSON.stringify(answer));
          },
          (fault: unknown) => {
            send(400, plain, String(fault));
          },
        );
    } else if (request.method !== 'GET' && request.method !== 'HEAD') send(405, plain, '');
    else if (path === '/') send(200, 'text/html; charset=utf-8', page);
    else {
      files(request, response, () => {
        send(404, plain, 'Not here.');
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  // Browsers leave the port out where it is the usual one.
  ({ origin: url } = new URL(`http://localhost:${actual}`));
  return { server, url };
}
