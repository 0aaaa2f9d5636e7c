import { feedLists } from './feeds.ts';
import { findHeaders, hostFiles, notFoundPage, type HeaderRule, type Redirect } from './headers.ts';
import { mediaTypes } from './media-types.ts';

/** What differs at a path from what the whole site is served with. */
const differences = (rules: readonly HeaderRule[], path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(findHeaders(rules, path)).filter(
      ([name, value]) => rules[0]?.headers[name] !== value,
    ),
  );

/**
 * `staticwebapp.config.json` for Azure Static Web Apps: the first route that matches is applied,
 * its headers over the global ones. An address that does not exist keeps its status 404.
 * https://learn.microsoft.com/azure/static-web-apps/configuration
 */
export function writeAzureConfig(
  rules: readonly HeaderRule[],
  redirects: readonly Redirect[],
): string {
  const narrower = rules.slice(1).map(({ path }) => path);
  const narrowestFirst = narrower.sort((one, other) => other.length - one.length);
  const config = {
    trailingSlash: 'always',
    globalHeaders: rules[0]?.headers,
    routes: [
      ...redirects.map(({ from, to }) => ({ route: from, redirect: to, statusCode: 301 })),
      ...feedLists.flatMap((list) =>
        [list, `${list}/`].map((route) => ({
          route,
          rewrite: `${list}/index.json`,
          headers: differences(rules, `${list}/`),
        })),
      ),
      // Azure would publish the files of other hosts.
      ...hostFiles.map((route) => ({ route, statusCode: 404 })),
      ...narrowestFirst.map((path) => ({ route: path, headers: differences(rules, path) })),
    ],
    responseOverrides: { 404: { rewrite: notFoundPage } },
    mimeTypes: Object.fromEntries(
      Object.entries(mediaTypes).map(([ending, type]) => [`.${ending}`, type]),
    ),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
