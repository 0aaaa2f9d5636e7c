import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { parseHeadersFile, parseRedirectsFile } from '../src/hosting/cloudflare.ts';
import { feedFolder } from '../src/lib/addresses.ts';
import { feedNotFound, findFeedFile } from '../src/hosting/feeds.ts';
import { findHeaders, hostFiles, notFoundPage } from '../src/hosting/headers.ts';
import { findMediaType, textTypes } from '../src/hosting/media-types.ts';

const host = 'localhost';

const findType = (path: string): string => {
  const type = findMediaType(path) ?? 'application/octet-stream';
  return textTypes.includes(type) ? `${type}; charset=utf-8` : type;
};

/** An address as the file server reads it. */
const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/**
 * Serves a built site as its hosts do, with the headers of its `_headers` file, the redirects of
 * its `_redirects` file and its own 404 page. Resolves once it listens; port 0 takes any free port.
 */
export async function serve(
  folder: string,
  port: number,
): Promise<{ server: Server; url: string }> {
  const rules = parseHeadersFile(await readFile(`${folder}/_headers`, 'utf8'));
  const redirects = parseRedirectsFile(await readFile(`${folder}/_redirects`, 'utf8'));
  const notFound = await readFile(`${folder}${notFoundPage}`);
  const noData = await readFile(`${folder}${feedNotFound}`);
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Content-Type', findType(path));
    },
  });

  const server = createServer((request, response) => {
    const [asked = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    // An address that begins with two slashes would lead to another site.
    const path = asked.replace(/^[/\\]+/, '/');
    const send = (status: number, headers: Record<string, string>, body?: Buffer): void => {
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const named = decoded(path);
    for (const [name, value] of Object.entries(findHeaders(rules, named))) {
      response.setHeader(name, value);
    }
    const missing = (): void => {
      if (named.startsWith(feedFolder))
        send(404, { 'Content-Type': findType(feedNotFound) }, noData);
      else
        send(404, { ...findHeaders(rules, notFoundPage), 'Content-Type': findType('/') }, notFound);
    };
    const redirect = redirects.find(({ from }) => from === path);
    if (request.method !== 'GET' && request.method !== 'HEAD') send(405, { Allow: 'GET, HEAD' });
    else if ([...hostFiles, notFoundPage].includes(named)) missing();
    else if (redirect) send(301, { Location: redirect.to });
    else if (/\/[^/.]+$/.test(path) && existsSync(`${folder}${path}/index.html`)) {
      send(308, { Location: `${path}/${query === undefined ? '' : `?${query}`}` });
    } else if (
      // A file is no folder: it would be sent as a page.
      named.endsWith('/') &&
      findFeedFile(path) === undefined &&
      !existsSync(`${folder}${named}index.html`)
    ) {
      missing();
    } else {
      request.url = findFeedFile(path) ?? request.url;
      files(request, response, missing);
    }
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
  const { url } = await serve(process.argv[2] ?? 'dist', Number(process.env['PORT'] ?? 4321));
  console.log(`The site is at ${url}`);
}
