import { feedFolder } from '../lib/addresses.ts';
import { feedNotFound } from './feeds.ts';
import { hostFiles, notFoundPage, type HeaderRule, type Redirect } from './headers.ts';
import { mediaTypes, textTypes } from './media-types.ts';
import { quote } from './quote.ts';

const escaped = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A path of the rules as a pattern of nginx. */
const pattern = (path: string): string =>
  path.endsWith('/*') ? `~^${escaped(path.slice(0, -1))}` : `~^${escaped(path)}$`;

/** The name of the variable that holds what a header is at the address that is asked for. */
const variable = (header: string): string => `$site_${header.toLowerCase().replaceAll('-', '_')}`;

/** A header that is not the same everywhere; the first case that matches counts. */
function map(name: string, value: string, narrower: readonly HeaderRule[]): string {
  const cases = [...narrower].reverse().flatMap(({ path, headers }) => {
    const other = headers[name];
    return other === undefined ? [] : [`  "${pattern(path)}" ${quote(other)};\n`];
  });
  return `map $uri ${variable(name)} {\n  default ${quote(value)};\n${cases.join('')}}\n`;
}

/**
 * A file for the `http` part of nginx, such as `/etc/nginx/conf.d/site.conf`, for the site at
 * `host`. Headers go by the decoded address, so that no spelling of an address evades them; the
 * server's own redirects add the slash at the end of a page's address.
 * https://nginx.org/en/docs/
 */
export function writeNginxConfig(
  rules: readonly HeaderRule[],
  redirects: readonly Redirect[],
  host: string,
): string {
  const [widest, ...narrower] = rules;
  // A header without a value is not sent. The type of a file is said where it is served.
  const others = narrower.flatMap(({ headers }) => Object.keys(headers));
  const none = others
    .filter((name) => name !== 'Content-Type')
    .map((name): [string, string] => [name, '']);
  const site: [string, string][] = Object.entries({
    ...Object.fromEntries(none),
    ...widest?.headers,
  });
  const varies = ([name]: [string, string]): boolean =>
    narrower.some(({ headers }) => headers[name] !== undefined);
  const maps = site.filter(varies).map(([name, value]) => map(name, value, narrower));
  const denied = hostFiles.map(escaped).join('|');
  return `# Written by the build. Put it where nginx reads parts of its "http" block from.
# The site is in /srv/site/dist. For TLS, put "listen 443 ssl;" with ssl_certificate and
# ssl_certificate_key in place of the two "listen" lines, and redirect port 80 to it.

${maps.join('\n')}
server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  root /srv/site/dist;

  # No record of who read what, and no version in answers.
  access_log off;
  log_not_found off;
  server_tokens off;

  types {
${Object.entries(mediaTypes)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/plain text/javascript application/xml;

  # "npm run compress" writes the .gz files; without them nginx compresses by itself.
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_proxied any;
  gzip_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};

${site
  .map((header) => [header[0], varies(header) ? variable(header[0]) : quote(header[1])])
  .map(([name, value]) => `  add_header ${name} ${value} always;`)
  .join('\n')}

  absolute_redirect off;
  error_page 404 ${notFoundPage};
  error_page 403 =404 ${notFoundPage};
  location = ${notFoundPage} { internal; }

  # Files that are for hosts or nobody.
  location ~ /\\.(?!well-known/) { return 404; }
  location ~ "^(${denied})$|\\.(gz|br)$" { return 404; }

  # Data: a name without an ending, or that of a folder, with a slash or without one.
  location ${feedFolder} {
    default_type application/json;
    charset_types application/json;
    try_files $uri/index.json $uri =404;
    error_page 404 ${feedNotFound};
  }

${redirects.map(({ from, to }) => `  location = ${from} { return 301 ${to}; }`).join('\n')}
}
`;
}
