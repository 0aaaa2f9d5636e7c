import type { AstroIntegration } from 'astro';
import { addFallbacks } from '../older-phones/fallbacks.ts';

const target = 'es2018';

/**
 * What nearly every script needs is one file, with what stands in for private fields and what imports
 * late: apart, the parts would weigh half as much again. So is what reads data and waits for it.
 */
const output = {
  // Every page names its scripts: what they hold is name enough.
  entryFileNames: '_astro/[hash].js',
  codeSplitting: {
    groups: [
      { name: 'shared', test: /classPrivate|checkPrivate|preload-helper|\/components\/dom\.ts$/ },
      { name: 'data', test: /\/(page-data|timeout)\.ts$/ },
    ],
  },
};

/** Writes the scripts of pages for phones of 2018; Astro alone writes them for the newest browsers. */
export function olderPhones(): AstroIntegration {
  return {
    name: 'older-phones',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'older-phones',
                configEnvironment: (name) =>
                  name === 'client' ? { build: { target, rolldownOptions: { output } } } : {},
                renderChunk(code) {
                  return this.environment.name === 'client' ? addFallbacks(code) : undefined;
                },
              },
            ],
          },
        });
      },
    },
  };
}
