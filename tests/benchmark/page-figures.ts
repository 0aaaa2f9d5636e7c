import { globSync, readFileSync } from 'node:fs';
import { hostFiles } from '../../src/hosting/headers.ts';
import {
  cardChunkFolder,
  filtersAddress,
  finderFactsAddress,
  listChunkFolder,
  placesAddress,
  searchTopicsAddress,
  searchWordsAddress,
} from '../../src/lib/script-addresses.ts';
import { content } from '../fixtures/site-content.ts';
import { budgetOf, countElements, onTheWire } from '../fixtures/weights.ts';
import type { Figures } from './figures.ts';

/** The most elements of a page, but for the sheet of a plan: it holds every question for two pens. */
const mostElements = 1_500;
const sheet = '/parents/plan/paper/';

const services = new Set(content.services.map(({ id }) => `/support/${id}/`));

/** What kind of page stands at an address: the part of the site that it is in. */
const readKind = (path: string): string =>
  services.has(path) ? 'a service' : path === sheet ? path : `/${path.split('/')[1] ?? ''}`;

/** The heaviest page of every kind of the site built here, and the page with the most elements. */
export function weighPages(): Figures {
  const heaviest = new Map<string, { html: number; most: number }>();
  const failures: string[] = [];
  let elements = 0;
  for (const file of globSync('**/*.html', { cwd: 'dist' })) {
    const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    if (hostFiles.includes(path)) continue;
    const page = { file, path, html: readFileSync(`dist/${file}`, 'utf8') };
    const [html, { html: most }] = [onTheWire(`dist/${file}`), budgetOf(page)];
    if (html > most) failures.push(`${path} weighs ${html} bytes of at most ${most}`);
    if (html > (heaviest.get(readKind(path))?.html ?? 0))
      heaviest.set(readKind(path), { html, most });
    const count = path === sheet ? 0 : countElements(page.html);
    if (count > mostElements) failures.push(`${path} has ${count} elements`);
    elements = Math.max(elements, count);
  }
  const kinds = [...heaviest].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    failures,
    rows: [
      ...kinds.map(([kind, { html, most }]): [string, string] => [
        `HTML of ${kind}, of at most ${most} bytes`,
        String(html),
      ]),
      [`elements of a page, of at most ${mostElements}`, String(elements)],
    ],
  };
}

/** What scripts fetch of all services, in bytes on the wire; of chunks, the heaviest. */
export function weighData(): Figures {
  const files = {
    'filters, of at most 60000': filtersAddress,
    'chunk of cards, of at most 10000': `${cardChunkFolder}*.json`,
    'facts for situations': finderFactsAddress,
    'chunk of My list': `${listChunkFolder}*.json`,
    places: placesAddress,
    'words of search, with the list of the index': searchWordsAddress,
    'topics for search': searchTopicsAddress,
    'names for search': '/search-names/*.json',
  };
  const rows = Object.entries(files).map(([name, address]): [string, number] => [
    name,
    Math.max(0, ...globSync(`dist${address}`).map(onTheWire)),
  ]);
  return {
    rows: rows.map(([name, bytes]) => [`data: ${name}`, String(bytes)]),
    failures: rows.flatMap(([name, bytes]) =>
      bytes > Number(/of at most (\d+)/.exec(name)?.[1] ?? Infinity)
        ? `${name}: ${bytes} bytes`
        : [],
    ),
  };
}
