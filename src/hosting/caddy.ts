import { feedFolder } from '../lib/addresses.ts';
import { feedNotFound } from './feeds.ts';
import { findHeaders, hostFiles, notFoundPage, type HeaderRule, type Redirect } from './headers.ts';
import { mediaTypes } from './media-types.ts';
import { quote } from './quote.ts';

const header = ([name, value]: [string, string]): string => `${name} ${quote(value)}`;

const utf8 = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);

/**
 * A Caddyfile for the site at `host`. Caddy gets the certificate by itself. SITE_ADDRESS and
 * SITE_ROOT in its environment move the site. https://caddyserver.com/docs/caddyfile
 */
export function writeCaddyfile(
  rules: readonly HeaderRule[],
  redirects: readonly Redirect[],
  host: string,
): string {
  const [widest, ...narrower] = rules;
  const site = Object.entries(widest?.headers ?? {});
  // The last that matches wins.
  const cases = narrower.flatMap(({ path, headers }) =>
    Object.entries(headers).map((entry) =>
      entry[0] === 'Content-Type'
        ? `    header ${path} {\n      ${header(entry)}\n      defer\n    }`
        : `    header ${path} ${header(entry)}`,
    ),
  );
  const types = Object.entries(mediaTypes).map(
    ([ending, type]) => `    @${ending} path *.${ending}
    header @${ending} {
      Content-Type ${quote(utf8(type))}
      defer
    }`,
  );
  const writeHeaders = (entries: [string, string][]): string =>
    ['header {', ...entries.map((entry) => `  ${header(entry)}`), '}', 'header -Server']
      .map((line) => `    ${line}`)
      .join('\n');
  const file = `# Written by the build. The site is in /srv/site/dist.

{
  admin off
}

{$SITE_ADDRESS:${host}} {
  root * {$SITE_ROOT:/srv/site/dist}

  route {
${writeHeaders(site)}
${cases.join('\n')}

    # Caddy asks the machine for the type of a file, which may know none: ours comes last.
${types.join('\n')}

    @written not method GET HEAD
    header @written Allow "GET, HEAD"
    respond @written 405

    # Files that are for hosts or nobody.
    @hidden {
      path_regexp (^|/)\\.
      not path /.well-known/*
    }
    error @hidden 404
    @hosts path ${hostFiles.join(' ')} *.gz *.br
    error @hosts 404
    # No disk has such names.
    @impossible path_regexp [\\x00-\\x1f]|[^/]{200}
    error @impossible 404

${redirects.map(({ from, to }) => `    redir ${from} ${to} 301`).join('\n')}

    # A page's address ends in a slash. Caddy would forget the question behind it, and
    # the address as it was typed may begin with two slashes, which leads to another site.
    @slashless {
      path_regexp page ^((?:/[a-z0-9-]+)+)$
      file {path}/index.html
    }
    @slashlessWithQuestion {
      path_regexp page ^((?:/[a-z0-9-]+)+)$
      file {path}/index.html
      expression \`{query} != ''\`
    }
    redir @slashlessWithQuestion {re.page.1}/?{query} 308
    redir @slashless {re.page.1}/ 308

    # Data: a name without an ending, or that of a folder, with a slash or without one.
    @data {
      path ${feedFolder}*
      file {path}/index.json {path}
    }
    rewrite @data {file_match.relative}
    @noData {
      path ${feedFolder}*
      not file
    }
    error @noData 404

    # "npm run compress" writes the .br and .gz files; without them Caddy compresses by itself.
    encode zstd gzip
    file_server {
      precompressed br gzip
    }
  }

  handle_errors {
${writeHeaders(Object.entries(findHeaders(rules, notFoundPage)))}
    @noData {
      path ${feedFolder}*
      expression \`{http.error.status_code} == 404\`
    }
    handle @noData {
${Object.entries(findHeaders(rules, feedNotFound))
  .map((entry) => `      header ${header(entry)}`)
  .join('\n')}
      rewrite * ${feedNotFound}
      file_server
    }
    @missing expression \`{http.error.status_code} == 404\`
    handle @missing {
      rewrite * ${notFoundPage}
      file_server
    }
  }
}
`;
  // As "caddy fmt" writes it.
  return file.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2));
}
