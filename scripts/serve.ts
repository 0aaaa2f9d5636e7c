import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { headersFor, parseHeadersFile } from '../src/lib/hosting/headers.ts';

const host = 'localhost';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Serves a built site as a static host does, with the headers of its `_headers` file and its own
 * 404 page. Resolves once it listens; port 0 takes any free port.
 */
export async function serve(
  folder: string,
  port: number,
): Promise<{ server: Server; url: string }> {
  const rules = parseHeadersFile(await readFile(`${folder}/_headers`, 'utf8'));
  const notFound = await readFile(`${folder}/404.html`);
  const files = sirv(folder, {
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      // The server's own list of types has none for Word files.
      if (path.endsWith('.docx')) response.setHeader('Content-Type', wordType);
    },
  });

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    for (const [name, value] of Object.entries(headersFor(rules, path))) {
      response.setHeader(name, value);
    }
    if (/\/[^/.]+$/.test(path)) {
      response.writeHead(308, { Location: `${path}/` });
      response.end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://${host}:${actual}` };
}

if (import.meta.main) {
  const { url } = await serve('dist', Number(process.env['PORT'] ?? 4321));
  console.log(`The site is at ${url}`);
}
