import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { load } from 'js-yaml';
import { wordsSchema } from '../../src/schemas/words.ts';
import { historyAfter } from '../fixtures/history-files.ts';
import type { Reader } from '../fixtures/reader.ts';
import { serveSite } from '../fixtures/served-site.ts';

const { telling } = wordsSchema.parse(load(readFileSync('content/words.yaml', 'utf8')));
const tells = new RegExp(`\\b(${telling.join('|')})\\b`, 'i');
const argue = 'We argue a lot, and the kids hear it';
const heading = (reader: Reader, name: string | RegExp) =>
  expect.poll(() => reader.count('heading', name)).toBeGreaterThan(0);

for (const engine of ['chromium', 'firefox'] as const) {
  test.describe(`the history that ${engine} writes`, () => {
    test('has the pages that were opened, and nothing of what was chosen on them', async () => {
      const host = await serveSite();
      const rows = await historyAfter(engine, async (reader) => {
        await reader.open(`${host.url}/support/`);
        await reader.press('checkbox', /^Separating \(\d+\)$/);
        await reader.press('checkbox', /^Free \(\d+\)$/);
        await reader.press('checkbox', /^Separating \(\d+\)$/);
        await reader.press('button', /^Add to my list ?Samaritans/);
        await reader.press('link', /^See my list/);
        await heading(reader, '1 service on your list');
        await reader.press('button', 'Share as a link');
        await reader.open(`${host.url}/situations/`);
        await reader.press('checkbox', argue);
        await reader.press('button', 'Show my list');
        await heading(reader, 'Your list');
        await reader.press('button', 'Change my answers');
        await heading(reader, 'What sounds like you?');
        await reader.back();
        await heading(reader, 'Your list');
      });
      await host.close();
      const addresses = [...new Set(rows.map(({ url }) => url.replace(host.url, '')))].sort();
      expect(addresses).toEqual(['/my-list/', '/situations/', '/support/']);
    });

    test('has the page of search alone, whatever was typed, deleted or handed to it', async () => {
      const host = await serveSite();
      const rows = await historyAfter(engine, async (reader) => {
        await reader.open(`${host.url}/urgent-help/`);
        await heading(reader, /./);
        await reader.open(`${host.url}/search/`);
        await reader.type('searchbox', 'What do you need help with?', 'he hits me');
        await heading(reader, /^If someone frightens/);
        await reader.run(() => {
          const field = document.querySelector('#search-words');
          if (field instanceof HTMLInputElement) field.value = '';
          field?.dispatchEvent(new Event('input', { bubbles: true }));
          return '';
        });
        await expect.poll(() => reader.count('heading', /^If someone frightens/)).toBe(0);
        await reader.open(`${host.url}/support/`);
        await reader.type('searchbox', 'Search this site', 'I am afraid of him');
        await reader.enter();
        await heading(reader, /^If someone frightens/);
      });
      await host.close();
      const addresses = [...new Set(rows.map(({ url }) => url.replace(host.url, '')))].sort();
      expect(addresses).toEqual(['/search/', '/support/', '/urgent-help/']);
      for (const { title, description } of rows) {
        expect([title, description].join(' ').match(tells)).toBeNull();
      }
    });

    test('has a link that was opened, once, and not what is changed after it', async () => {
      const host = await serveSite();
      const rows = await historyAfter(engine, async (reader) => {
        await reader.open(`${host.url}/support/#cost=free`);
        await reader.press('button', 'Clear all filters');
        await reader.press('checkbox', /^Online \(\d+\)$/);
        await reader.reload();
        await expect.poll(() => reader.count('button', /^(Remove filter: )?Online/)).toBe(1);
      });
      await host.close();
      const fragments = rows.map(({ url }) => new URL(url).hash).filter(Boolean);
      expect(fragments).toEqual(['#cost=free']);
    });
  });
}
