import { feedFolder } from '../lib/addresses.ts';
import { feedLists, feedNotFound, feedNotFoundPage } from './feeds.ts';
import type { HeaderRule, Redirect } from './headers.ts';

/**
 * The rules as a `_headers` file: a path, then its headers indented, `! Name` taking away what a
 * wider rule set. Netlify skips lines without a colon, and lets the last rule win.
 * https://developers.cloudflare.com/pages/configuration/headers/
 * https://docs.netlify.com/manage/routing/headers/
 */
export function writeHeadersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers, without = [] }) =>
      [
        path,
        ...without.map((name) => `  ! ${name}`),
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** The rules that a `_headers` file holds: what `writeHeadersFile` wrote, read back. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string>; without: string[] }[] = [];
  for (const line of text.split('\n')) {
    const entry = /^\s+(?:! (?<gone>\S+)|(?<name>[^:\s]+): (?<value>.*))$/.exec(line)?.groups;
    const rule = rules.at(-1);
    if (entry?.['gone'] && rule) rule.without.push(entry['gone']);
    else if (entry?.['name'] && rule) rule.headers[entry['name']] = entry['value'] ?? '';
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {}, without: [] });
  }
  return rules;
}

/**
 * A `_redirects` file: from, to, status. These hosts add the slash at the end of an address and
 * serve `404.html` by themselves. Files that are not for readers are public on Cloudflare, so there
 * they lead home; Netlify serves a file that exists before any rule. The feeds are answered without a
 * redirect. The last rule is Netlify's alone: Cloudflare passes over it, and looks for a file.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function writeRedirectsFile(redirects: readonly Redirect[]): string {
  return [
    ...[
      ...redirects,
      ...['/staticwebapp.config.json', feedNotFoundPage].map((from) => ({ from, to: '/' })),
    ].map(({ from, to }) => `${from} ${to} 301\n`),
    ...feedLists.flatMap((list) =>
      [list, `${list}/`].map((from) => `${from} ${list}/index.json 200\n`),
    ),
    `${feedFolder}* ${feedNotFound} 404\n`,
  ].join('');
}

/** The redirects that a `_redirects` file holds. */
export const parseRedirectsFile = (text: string): Redirect[] =>
  [...text.matchAll(/^(\S+) (\S+) 301$/gm)].map(([, from = '', to = '']) => ({ from, to }));
