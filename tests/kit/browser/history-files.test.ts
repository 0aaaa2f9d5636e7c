import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { load } from 'js-yaml';
import { wordsSchema } from '../../../src/schemas/words.ts';
import { historyAfter } from '../../fixtures/history-files.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import type { Reader } from '../../fixtures/reader.ts';
import { serveSite } from '../../fixtures/served-site.ts';

const { telling } = wordsSchema.parse(load(readFileSync(`${kitCouncil}/words.yaml`, 'utf8')));
const tells = new RegExp(`\\b(${telling.join('|')})\\b`, 'i');
const help = 'If someone hurts you or scares you';
const heading = (reader: Reader, name: string | RegExp) =>
  expect.poll(() => reader.count('heading', name)).toBeGreaterThan(0);

/** Chooses filters, keeps a service, makes a link of the list, and ticks a situation. */
async function chooseAndKeep(reader: Reader, site: string): Promise<void> {
  await reader.open(`${site}/support/`);
  await reader.press('checkbox', /^Living apart \(\d+\)$/);
  await reader.press('button', /^Cost/);
  await reader.press('checkbox', /^Free \(\d+\)$/);
  await reader.press('checkbox', /^Living apart \(\d+\)$/);
  await reader.press('button', /^Add to my list ?Example Ear/);
  await reader.press('link', /^See my list/);
  await heading(reader, '1 service on your list');
  await reader.press('button', 'Share as a link');
  await reader.open(`${site}/situations/`);
  await reader.press('checkbox', 'We shout, and our child hides');
  await reader.press('button', 'Show my list');
  await heading(reader, 'Your list');
  await reader.press('button', 'Change my answers');
  await heading(reader, 'What sounds like you?');
  await reader.back();
  await heading(reader, 'Your list');
}

/** Types words of fear on the page of search, deletes them, and hands others to it from a header. */
async function search(reader: Reader, site: string): Promise<void> {
  await reader.open(`${site}/urgent-help/`);
  await heading(reader, /./);
  await reader.open(`${site}/search/`);
  await reader.type('searchbox', 'What do you need help with?', 'he hits me');
  await heading(reader, help);
  await reader.run(() => {
    const field = document.querySelector('#search-words');
    if (field instanceof HTMLInputElement) field.value = '';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    return '';
  });
  await expect.poll(() => reader.count('heading', help)).toBe(0);
  await reader.open(`${site}/support/`);
  await reader.type('searchbox', 'Search this site', 'he hits me');
  await reader.enter();
  await heading(reader, help);
}

/** Opens a link to a choice, and chooses something else. */
async function openLink(reader: Reader, site: string): Promise<void> {
  await reader.open(`${site}/support/#cost=free`);
  await reader.press('button', 'Clear all filters');
  await reader.press('checkbox', /^You pay \(\d+\)$/);
  await reader.reload();
  await expect.poll(() => reader.count('button', /^You pay ?\(remove filter\)/)).toBe(1);
}

for (const engine of ['chromium', 'firefox'] as const) {
  test(`the history that ${engine} writes has the pages and the link that were opened, and nothing of what was chosen or typed on them`, async () => {
    const host = await serveSite();
    const rows = await historyAfter(engine, async (reader) => {
      await chooseAndKeep(reader, host.url);
      await search(reader, host.url);
      await openLink(reader, host.url);
    });
    await host.close();
    const addresses = [...new Set(rows.map(({ url }) => url.replace(host.url, '')))].sort();
    expect(addresses).toEqual([
      '/my-list/',
      '/search/',
      '/situations/',
      '/support/',
      '/support/#cost=free',
      '/urgent-help/',
    ]);
    expect(rows.filter(({ url }) => url.includes('#'))).toHaveLength(1);
    for (const { title, description } of rows) {
      expect([title, description].join(' ').match(tells)).toBeNull();
    }
  });
}
