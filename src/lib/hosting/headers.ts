/** Response headers of every path that matches. `*` at the end of a path matches the rest of it. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
  /** Names that an earlier, wider rule set and this one takes away before it sets its own. */
  without?: readonly string[];
}

/** What the one policy must let through: base64 SHA-256 digests of the inline style and script. */
export interface InlineDigests {
  styles: readonly string[];
  scripts: readonly string[];
}

type Directives = Readonly<Record<string, readonly string[]>>;

const policy = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

const hashes = (digests: readonly string[]): string[] =>
  digests.map((digest) => `'sha256-${digest}'`);

const pagePolicy = ({ styles, scripts }: InlineDigests): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", ...hashes(scripts)],
  'style-src': hashes(styles),
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
});

/**
 * Pages with a family's details: no form may be sent anywhere, and no script may ask for anything
 * but more of the site's own code.
 */
const referralPolicy = (digests: InlineDigests): Directives => ({
  ...pagePolicy(digests),
  'connect-src': ["'none'"],
  'worker-src': ["'none'"],
  'form-action': ["'none'"],
});

/** The search engine compiles WebAssembly in a worker, which takes its policy from its own file. */
const searchPolicy: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
};

const forever = 'public, max-age=31536000, immutable';

/**
 * The security and caching headers of the whole site, widest rule first. One constant policy
 * serves every page; referral forms have a stricter one and the search engine's files their own.
 */
export function headerRules(digests: InlineDigests): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': policy(pagePolicy(digests)),
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy':
          'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
        'Cache-Control': 'public, max-age=300, must-revalidate',
      },
    },
    {
      path: '/_astro/*',
      without: ['Cache-Control'],
      headers: { 'Cache-Control': forever },
    },
    {
      path: '/practitioners/refer/*',
      without: ['Content-Security-Policy'],
      headers: { 'Content-Security-Policy': policy(referralPolicy(digests)) },
    },
    {
      path: '/pagefind/*',
      without: ['Content-Security-Policy'],
      headers: { 'Content-Security-Policy': policy(searchPolicy) },
    },
    // The engine names these files by what they hold.
    ...['index/*', 'fragment/*', 'filter/*', 'pagefind.*'].map((name) => ({
      path: `/pagefind/${name}`,
      without: ['Cache-Control'],
      headers: { 'Cache-Control': forever },
    })),
    // These change with the engine's version only, and a phone should not wait for them twice.
    ...['pagefind-worker.js', 'wasm.*'].map((name) => ({
      path: `/pagefind/${name}`,
      without: ['Cache-Control'],
      headers: { 'Cache-Control': 'public, max-age=300, stale-while-revalidate=604800' },
    })),
  ];
}

const matches = (rule: HeaderRule, path: string): boolean =>
  rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path;

/** The headers that a path is served with when every matching rule is applied in order. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter((candidate) => matches(candidate, path))) {
    for (const name of rule.without ?? []) headers.delete(name);
    for (const [name, value] of Object.entries(rule.headers)) headers.set(name, value);
  }
  return Object.fromEntries(headers);
}

/**
 * The rules as a `_headers` file: a path, then its headers indented, `! Name` taking away what a
 * wider rule set. https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(rules: readonly HeaderRule[]): string {
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

/** The rules that a `_headers` file holds: what `headersFile` wrote, read back. */
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
