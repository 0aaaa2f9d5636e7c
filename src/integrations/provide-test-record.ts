import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findCurrentRecord } from '../test-record/test-record.ts';

const named = 'virtual:accessibility-record';

/** Gives pages the record of the accessibility tests, if it is of what is being built. */
export function provideTestRecord(): AstroIntegration {
  return {
    name: 'provide-test-record',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'provide-test-record',
                resolveId: (id) => (id === named ? `\0${named}` : undefined),
                load: (id) => {
                  if (id !== `\0${named}`) return undefined;
                  const record = findCurrentRecord(root);
                  return `export const record = ${record ? JSON.stringify(record) : 'undefined'};`;
                },
              },
            ],
          },
        });
      },
    },
  };
}
