import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** `**` passes over folders that begin with a dot. */
const files = globSync(['src/**/*.{ts,astro}', 'src/pages/.well-known/*.ts']).map((file) =>
  file.replaceAll('\\', '/'),
);

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Every import of a file of src/ that another file of src/ makes. */
const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(from, 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|<script src="([^"]+)"/gm,
  );
  return [...found].flatMap(([, type, named, bare, script]) => {
    const target = (named ?? bare ?? script ?? '').replace(/\?.*$/, '');
    return [
      {
        from,
        to: target.startsWith('.')
          ? normalize(join(dirname(from), target)).replaceAll('\\', '/')
          : target,
        typeOnly: type !== undefined,
      },
    ];
  });
});

const layer = (path: string): string => /^src\/([a-z-]+)[/.]/.exec(path)?.[1] ?? path;

/** What the code of each folder may import from src/, besides its own folder. */
const allowed: Record<string, string[]> = {
  pages: ['layouts', 'components', 'queries', 'flow-map', 'hosting', 'lib', 'open-data', 'styles'],
  layouts: ['components', 'hosting', 'lib', 'open-data', 'styles'],
  components: ['drawings', 'flow-map', 'lib'],
  queries: ['lib', 'open-data'],
  content: ['schemas'],
  schemas: ['lib'],
  lib: [],
  'content-check': ['schemas', 'lib'],
  'content-writer': ['content-check'],
  editor: ['schemas', 'content-writer', 'content-check', 'hosting', 'lib'],
  'feed-import': ['content-writer', 'content-check', 'schemas', 'source-check', 'lib'],
  'flow-map': ['lib'],
  reviews: ['content-check', 'schemas', 'lib'],
  'source-check': ['schemas', 'lib'],
  spreadsheet: ['content-writer', 'content-check', 'schemas'],
  hosting: ['lib'],
  'kept-toolkit': [],
  licences: [],
  'older-phones': [],
  'open-data': ['lib'],
  'search-index': ['schemas', 'lib'],
  'test-record': ['content-check', 'schemas'],
  integrations: [
    ...[
      'content-check',
      'hosting',
      'kept-toolkit',
      'licences',
      'older-phones',
      'open-data',
      'search-index',
      'schemas',
      'test-record',
      'lib',
    ],
  ],
};
/** Today is an input of the build, which only queries may read; it is parsed there. */
const libraries: Record<string, RegExp> = {
  lib: /^(libphonenumber-js|docx|fflate|lean-qr|fastest-levenshtein|ical-generator)$/,
  schemas: /^astro\/zod$/,
  queries:
    /^(astro:content|astro:env\/server|astro\/zod|date-holidays|astro\/runtime\/server\/index\.js|virtual:accessibility-record|node:fs\/promises)$/,
  // Pictures go through the build's own pipeline.
  components: /^astro:assets$/,
  layouts: /^@fontsource-variable\//,
  pages: /^$/,
};

test('the import test reads imports', () => {
  expect(imports.length).toBeGreaterThan(150);
});

describe('who may import what', () => {
  test.each(imports.filter(({ to }) => to.startsWith('src/')))(
    '$from imports $to',
    ({ from, to, typeOnly }) => {
      const [here, there] = [layer(from), layer(to)];
      const typesOfContent = /^(schemas|content-check)$/.test(there) && typeOnly;
      expect(here === there || typesOfContent || allowed[here]?.includes(there)).toBe(true);
    },
  );

  test.each(imports.filter(({ to, typeOnly }) => !to.startsWith('src/') && !typeOnly))(
    '$from imports the library $to',
    ({ from, to }) => {
      const rule = libraries[layer(from)];
      if (rule) expect(to).toMatch(rule);
    },
  );

  test('nothing imports tests, and every local import is a file', () => {
    for (const { to } of imports.filter(
      ({ to }) => to.startsWith('src/') || to.startsWith('tests/'),
    )) {
      expect(to).not.toMatch(/^tests\//);
      expect(globSync(to)).toHaveLength(1);
    }
  });

  test('no file of search imports itself by way of others, not even for a type', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of imports) {
      if (from.startsWith('src/lib/search/')) targets.set(from, [...(targets.get(from) ?? []), to]);
    }
    const reach = (file: string, seen: Set<string>): Set<string> => {
      for (const next of targets.get(file) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        reach(next, seen);
      }
      return seen;
    };
    expect(targets.size).toBeGreaterThanOrEqual(10);
    expect([...targets.keys()].filter((file) => reach(file, new Set()).has(file))).toEqual([]);
  });

  test('there is no barrel file', () => {
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
  });
});

describe('a file holds one thing', () => {
  const all = globSync(['{src,scripts}/**/*.{ts,astro,scss}', 'src/pages/.well-known/*.ts']);

  test('a file of more than 200 lines says at its top why', () => {
    expect(all.length).toBeGreaterThan(300);
    const long = all.filter((file) => {
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      return (
        lines.length > 200 && !lines.slice(0, 3).some((line) => line.includes('Over 200 lines: '))
      );
    });
    expect(long).toEqual([]);
  });
});

describe('lib is pure', () => {
  const pure = files.filter((file) => file.startsWith('src/lib/'));
  test.each(pure)('%s has no clock, chance, page or machine', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(
      /\b(Date\.now|Math\.random|new Date\(\)|document\.|window\.|process\.|import\.meta|localStorage|sessionStorage)/,
    );
  });
});

describe('tests of the kit and of the site are apart', () => {
  const tests = new Map(
    globSync('tests/{kit,site,fixtures}/**/*.ts').map((file) => [
      file.replaceAll('\\', '/'),
      readFileSync(file, 'utf8'),
    ]),
  );
  /** Reads `content/` of the project: by a path, as the whole of it, or as what a copy begins with. */
  const reads =
    /\b(readFileSync|readFile|readdirSync|readdir|globSync|load|yaml)\(\s*\[?['"`]content\b(?!\/README)|\b(readContent|findContentProblems)\(process\.cwd|\b(realFiles|breakableContent)\(\)|\bcopySite\(([^,)]*)\)/;
  const importsOf = (file: string): string[] =>
    [...(tests.get(file) ?? '').matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) =>
      normalize(join(dirname(file), to)).replaceAll('\\', '/'),
    );
  /** Every file that a test rests on, itself among them. */
  const restsOn = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    importsOf(file).forEach((each) => restsOn(each, seen));
    return seen;
  };
  const under = (folder: string): string[] =>
    [...tests.keys()].filter((file) => file.startsWith(folder));

  test('the rules find what reads content', () => {
    expect(reads.test(tests.get('tests/fixtures/site-content.ts') ?? '')).toBe(true);
    expect(under('tests/kit/').length).toBeGreaterThan(50);
    expect(under('tests/site/').length).toBeGreaterThan(10);
  });

  test('no test of the kit reads content/, nor does what it rests on', () => {
    const found = under('tests/kit/').flatMap((file) =>
      [...restsOn(file)]
        .filter((each) => reads.test(tests.get(each) ?? ''))
        .map((each) => `${file} by ${each}`),
    );
    expect(found).toEqual([]);
  });

  test('no test of the site takes the content of the invented council', () => {
    const found = under('tests/site/').filter((file) =>
      /second-council|kitCouncil/.test(tests.get(file) ?? ''),
    );
    expect(found).toEqual([]);
  });
});
