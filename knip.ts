import type { KnipConfig } from 'knip';

/** What a component of Astro imports: at its top, and as the script that it puts on the page. */
function findImports(component: string): string {
  const [, top = ''] = /^---\n(.*?)\n---/s.exec(component) ?? [];
  const scripts = [...component.matchAll(/<script src="([^"]+)"/g)];
  return [top, ...scripts.map(([, file = '']) => `import '${file}';`)].join('\n');
}

export default {
  entry: [
    'scripts/build-log.ts',
    'src/components/kept-toolkit/kept-worker.ts',
    'src/editor/page/editor.ts',
    'src/integrations/picture-service.ts',
    'src/search-index/pack-tightly.ts',
    'tests/benchmark/bare/src/**/*',
    'tests/benchmark/site-figures.ts',
    'tests/fixtures/feed-host.ts',
    'tests/**/*.test.ts',
    'tests/kit/hosting/vitest.config.ts',
  ],
  project: [
    '{src,scripts,tests}/**/*.{ts,astro,scss,sass,mdx}',
    '!tests/fixtures/second-council/**',
  ],
  compilers: { astro: findImports },
  ignoreBinaries: ['soffice', 'wrk', 'Xvfb'],
  // In schemas the name of a file has the form of a key, and stays a word of its own.
  rules: { duplicates: 'off' },
} satisfies KnipConfig;
