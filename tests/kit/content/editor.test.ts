import { cp, mkdtemp, readFile, rename, rm, symlink, unlink } from 'node:fs/promises';
import { request, type Server } from 'node:http';
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

  test('refuses a topic that is not there, and a link to a service that has closed', async () => {
    const topic = await change('content/services/bills-line.md', '[money,', '[nothing, money,');
    expect(topic.refused.map(({ field }) => field)).toEqual(['topics.0']);
    const link = await change(
      'content/services/bills-line.md',
      'Phone, and',
      'See [the old line](/support/old-line/). Phone, and',
    );
    expect(link.refused.map(({ write }) => write).join()).toContain(
      'a service that has not closed',
    );
  });

  test('refuses a file, or a folder, that is a link to what stands elsewhere', async () => {
    const file = 'content/services/linked.md';
    const target = join(root, 'elsewhere.md');
    const linked = async (): Promise<string[]> =>
      (await checkSave(root, { file, text: '' })).refused.map(({ found }) => found);
    expect(await linked()).not.toContain('a link');
    await symlink(target, join(root, file));
    expect(await linked()).toEqual(['a link']);
    await unlink(join(root, file));
    const [folder, moved] = [join(root, 'content/services'), join(root, 'moved')];
    await rename(folder, moved);
    await symlink(moved, folder);
    expect(await linked()).toEqual(['a link']);
    await unlink(folder);
    await rename(moved, folder);
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
  let server: Server | undefined;
  let url = '';

  beforeAll(async () => {
    const asked = { root, site: 'http://localhost:4321', port: 0 };
    ({ server, url } = await serveEditor('tests/fixtures', asked));
  });

  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((closed) => server?.close(closed));
  });

  /** Asks as any program may: no header and no path is mended on the way. */
  const ask = (
    path: string,
    { headers = {}, ...others }: { method?: string; headers?: object; body?: string } = {},
  ): Promise<{ status: number; policy: string; text: string }> =>
    new Promise((resolve, reject) => {
      const { hostname, port, host } = new URL(url);
      const { method = 'GET', body } = others;
      request({ hostname, port, path, method, headers: { host, ...headers } }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => (text += String(part)));
        answer.on('end', () => {
          const policy = String(answer.headers['content-security-policy']);
          resolve({ status: answer.statusCode ?? 0, policy, text });
        });
      })
        .on('error', reject)
        .end(body);
    });

  const check = (headers: object, body: unknown = {}): Promise<number> =>
    ask('/check', { method: 'POST', headers, body: JSON.stringify(body) }).then(
      ({ status }) => status,
    );

  test('listens on this machine alone', () => {
    const address = server?.address();
    const own = typeof address === 'object' ? address?.address : undefined;
    expect(['127.0.0.1', '::1']).toContain(own);
  });

  test('serves under its own name alone, whatever name leads to this machine', async () => {
    const page = await ask('/');
    expect(page.status).toBe(200);
    expect(page.policy).toContain("default-src 'none'");
    const { port } = new URL(url);
    for (const host of ['example.org', `example.org:${port}`, `127.0.0.1:${port}`, 'localhost']) {
      expect((await ask('/', { headers: { host } })).status, host).toBe(421);
      expect(await check({ host, origin: url }), host).toBe(421);
    }
  });

  test('is asked by its own page alone', async () => {
    const { port } = new URL(url);
    const others = ['https://example.org', `http://127.0.0.1:${port}`, 'null', `${url}/`];
    for (const origin of others) expect(await check({ origin }), origin).toBe(403);
    expect(await check({})).toBe(403);
    expect((await ask('/check', { headers: { origin: url } })).status).toBe(403);
    expect(await check({ origin: url })).toBe(400);
  });

  test('reads and is asked about no file outside its folder and content', async () => {
    const file = 'content/services/bills-line.md';
    const text = await readFile(join(root, file), 'utf8');
    expect(await check({ origin: url }, { file, before: text, text })).toBe(200);
    const outside = [
      '../package.json',
      '/etc/passwd',
      'content/../package.yaml',
      'content/services/../../package.md',
      'content\\..\\package.yaml',
      'content/services/%2e%2e/site.yaml',
      'content/services/.git.md',
      'content/services/bills-line.md\n',
      'C:/content/site.yaml',
    ];
    for (const each of outside) {
      expect(await check({ origin: url }, { file: each, text }), each).toBe(400);
    }
    expect((await ask('/editor.ts')).status).toBe(200);
    const paths = ['/../README.md', '/%2e%2e/README.md', '/..%2fREADME.md', '/..%5cREADME.md'];
    for (const path of paths) expect((await ask(path)).status, path).toBe(404);
  });

  test('writes nothing, whatever it is asked', async () => {
    const file = 'content/services/bills-line.md';
    const before = await readFile(join(root, file), 'utf8');
    const text = before.replace('title: Bills', 'title: Debts');
    expect(await check({ origin: url }, { file, before, text })).toBe(200);
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await ask(`/${file}`, { method })).status, method).toBe(405);
    }
    expect(await readFile(join(root, file), 'utf8')).toBe(before);
  });
});

test('the library is the one that our changes were made for', async () => {
  const text = await readFile('node_modules/@sveltia/cms/npm/index.js', 'utf8');
  const patched = patchLibrary(text);
  expect(patched).not.toMatch(/cdn\.jsdelivr\.net|unpkg\.com\/@sveltia\/cms/);
  expect(() => patchLibrary(patched)).toThrow('@sveltia/cms has changed');
});
