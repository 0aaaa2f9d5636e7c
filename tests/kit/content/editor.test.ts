import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patchLibrary } from '../../../scripts/editor/patch-library.ts';
import { serveEditor } from '../../../scripts/editor/serve-editor.ts';
import { checkSave } from '../../../src/editor/check-save.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'editor-'));
  await cp(kitCouncil, join(root, 'content'), { recursive: true });
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** What the check says of a file with other words in it. */
async function change(file: string, from: string, to: string): ReturnType<typeof checkSave> {
  const before = await readFile(join(root, file), 'utf8');
  const text = before.replace(from, to);
  expect(text).not.toBe(before);
  return checkSave(root, { file, before, text });
}

describe('the check of all files before a save', () => {
  test('lets a right edit through', async () => {
    expect(await change('content/services/bills-line.md', 'title: Bills', 'title: Debts')).toEqual({
      refused: [],
      left: [],
    });
  });

  test('refuses what breaks another file, and names that file', async () => {
    const { refused } = await change(
      'content/topics/listening.yaml',
      'order: 3',
      'order: 3\nsafety: true',
    );
    expect(refused.some(({ file }) => file.startsWith('content/services/'))).toBe(true);
  });

  test('refuses a link in prose that leads nowhere', async () => {
    const { refused } = await change(
      'content/services/bills-line.md',
      'Phone, and',
      'See [the form](/nowhere/). Phone, and',
    );
    expect(refused.map(({ write }) => write).join()).toContain('the address of a page');
  });

  test('lets a new file through that nothing uses yet, and says what is left to do', async () => {
    const file = 'content/providers/new-trust.yaml';
    const text = 'key: new-trust\nname: New Trust\ndescription: Helps.\nkind: charity\n';
    const { refused, left } = await checkSave(root, { file, text });
    expect(refused).toEqual([]);
    expect(left.map(({ write }) => write)).toEqual([
      'this provider in a service, or remove the file',
    ]);
  });

  test('refuses a file that has changed since it was read, is there already, or is gone', async () => {
    const file = 'content/services/bills-line.md';
    const now = await readFile(join(root, file), 'utf8');
    const asked = [
      { file, before: `${now} `, text: now },
      { file, text: now },
      { file: 'content/services/gone.md', before: now, text: now },
    ];
    for (const question of asked) {
      const { refused } = await checkSave(root, question);
      expect(refused.map(({ found }) => found).join()).toContain('has changed since');
    }
  });
});

describe('the server of the editor', () => {
  test('answers nobody but its own page, and serves under its own name alone', async () => {
    const { server, url } = await serveEditor('tests', {
      ...{ root, site: 'http://localhost:4321', port: 0 },
    });
    const ask = (headers: Record<string, string>): Promise<number> =>
      fetch(`${url}/check`, { method: 'POST', headers, body: '{}' }).then(({ status }) => status);
    expect(await ask({})).toBe(403);
    expect(await ask({ origin: 'https://example.org' })).toBe(403);
    expect(await ask({ origin: url })).toBe(400);
    const other = await fetch(url.replace('localhost', '127.0.0.1')).catch(() => undefined);
    expect(other?.status ?? 421).toBe(421);
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
});

test('the library is the one that our changes were made for', async () => {
  const text = await readFile('node_modules/@sveltia/cms/npm/index.js', 'utf8');
  const patched = patchLibrary(text);
  expect(patched).not.toMatch(/cdn\.jsdelivr\.net|unpkg\.com\/@sveltia\/cms/);
  expect(() => patchLibrary(patched)).toThrow('@sveltia/cms has changed');
});
