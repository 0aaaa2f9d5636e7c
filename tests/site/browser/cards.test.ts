import { build } from 'esbuild';
import { expect, test } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import type { createCard } from '../../../src/components/services/service-card.ts';
import { readPageData } from '../../../src/lib/page-data.ts';
import { unpackCards, type CardChunk } from '../../../src/lib/services/pack-cards.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

declare global {
  interface Window {
    createCard?: typeof createCard;
  }
}

/** The code that gives a page `createCard`, without what defines the elements on a card. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createCard } from './src/components/services/service-card.ts';
        window.createCard = createCard;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    write: false,
    plugins: [
      {
        name: 'no elements',
        setup: (bundler) => {
          bundler.onLoad({ filter: /(list-button|open-now)\.ts$/ }, () => ({ contents: '' }));
        },
      },
    ],
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The code of every card that stands on some page, by its service and the level of its heading. */
function findCards(): Map<string, string> {
  const codes = builtPages().flatMap(({ html }) =>
    html.split(/(?=<li class="app-card" data-service=)/).slice(1),
  );
  return new Map(
    codes.map((code) => {
      const card = code.slice(0, code.indexOf('</li>') + 5);
      const [, id = '', level = ''] = /data-service="([^"]+)">\s*<h(\d)/.exec(card) ?? [];
      return [`${id} ${level}`, card];
    }),
  );
}

test('a script makes of the data of a card what stands on a page', async ({ page }) => {
  const chunks = globSync('dist/support/cards/*.json').map((file) =>
    readPageData<CardChunk>(readFileSync(file, 'utf8'), 'cards'),
  );
  const data = new Map(chunks.flatMap(unpackCards).map((card) => [card.id, card]));
  const cards = [...findCards()].map(([name, code]) => {
    const [id = '', level = ''] = name.split(' ');
    const card = data.get(id);
    if (!card) throw new Error(`no data of ${id}`);
    return { code, level: level === '2' ? (2 as const) : (3 as const), card };
  });
  expect(new Set(cards.map(({ card }) => card.id))).toEqual(
    new Set(content.services.map(({ id }) => id)),
  );
  await page.goto('about:blank');
  await page.evaluate(await bundle());
  const made = await page.evaluate((all) => {
    /** What an element comes to: spaces count where they stand between words. */
    const show = (node: Node): string => {
      if (!(node instanceof Element)) {
        const spread = node.parentElement?.childElementCount ? ' ' : '';
        const text = (node.textContent ?? '').replace(/\s+/g, ' ');
        return text === ' ' ? spread : text.trim();
      }
      const attributes = Array.from(node.attributes)
        .filter(({ name }) => name !== 'data-pagefind-ignore')
        .map(({ name, value }) => ` ${name}="${value}"`)
        .sort();
      const inner = Array.from(node.childNodes)
        .filter((child) => !(child instanceof HTMLScriptElement))
        .map(show)
        .join('');
      return `<${node.localName}${attributes.join('')}>${inner.replace(/ ?(<\/?(li|h\d|p|div|a|strong|list-button|open-now)\b[^>]*>) ?/g, '$1')}</${node.localName}>`;
    };
    const make = window.createCard;
    if (!make) throw new Error('there is no script');
    return all.map(({ code, level, card }) => {
      const template = document.createElement('template');
      template.innerHTML = code;
      const [item] = template.content.children;
      return { onPage: item ? show(item) : '', byScript: show(make(card, level)) };
    });
  }, cards);
  for (const { onPage, byScript } of made) expect(byScript).toBe(onPage);
});
