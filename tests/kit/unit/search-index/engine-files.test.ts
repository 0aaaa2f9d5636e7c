import { createContext, runInContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { writeEngineList } from '../../../../src/lib/search/engine-list.ts';
import {
  isEntry,
  lightenFile,
  lightenFragment,
  makeSample,
  pageId,
  readFragment,
  startEngine,
  takeGiven,
  type EngineFile,
} from '../../../../src/search-index/engine-files.ts';
import { readEngineList } from '../../../../src/search-index/engine-list.ts';
import { writePageName } from '../../../../src/lib/search/titles.ts';
import { placePages } from '../../../../src/search-index/page-places.ts';

const letters = Array.from('abcdefghijklmnopqrst');
const searched = new Map(
  letters.map((letter) => {
    const words = letters.map((other) => `w${letter}${other}ord`).join(' ');
    const marks = '<meta data-pagefind-meta="names[content]" content="A & B|C">';
    const html = `<!doctype html><html lang="en"><head>${marks}</head><body data-pagefind-body><h1>${letter}</h1><p>${words}</p></body></html>`;
    return [`/${letter}/`, html];
  }),
);
let files: EngineFile[];
const indexFiles = (of: readonly EngineFile[]): number =>
  of.filter(({ path }) => path.endsWith('.pf_index')).length;

async function makeEngineFiles(
  pages: Iterable<readonly [address: string, html: string]>,
  size?: number,
): Promise<EngineFile[]> {
  const engine = await startEngine(size);
  for (const [address, html] of pages) await engine.add(address, html);
  return engine.finish();
}

beforeAll(async () => {
  files = await makeEngineFiles(searched, 40);
}, 60_000);

test('the engine cuts its index into files of the size that it is told', async () => {
  expect(
    indexFiles(files),
    'Pagefind has made one file of an index that was to be cut into many, so it no longer reads ' +
      'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE, and each word of a question would cost a phone 25 kB. ' +
      'Look in its list of changes for what the setting is called now, and write that in ' +
      'src/search-index/engine-files.ts. Where there is none, stay with the version before, and ' +
      'ask https://github.com/Pagefind/pagefind for one.',
  ).toBeGreaterThan(5);
  expect(indexFiles(await makeEngineFiles(searched, 100_000))).toBe(1);
}, 60_000);

test('the engine reads each page at its address', () => {
  const urls = files.flatMap((file) => (pageId(file) === undefined ? [] : readFragment(file).url));
  expect(urls.sort()).toEqual([...searched.keys()]);
});

test('the engine is given the pages of a large site bit by bit, so that they are never held together', async () => {
  let taken = 0;
  let most = 0;
  const pages = function* (): Generator<[string, string]> {
    for (let page = 0; page < 1500; page += 1) {
      taken += 1;
      yield [
        `/${page}/`,
        `<html lang="en"><body data-pagefind-body><h1>w${page}</h1></body></html>`,
      ];
    }
  };
  // Answers of the engine come between two turns.
  const turn = (): void => {
    most = Math.max(most, taken);
    taken = 0;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  const made = await makeEngineFiles(pages());
  clearImmediate(next);
  expect(most).toBeLessThan(700);
  expect(made.filter((file) => pageId(file) !== undefined)).toHaveLength(1500);
}, 60_000);

test('pages and parts of the index are named by their places in the list of the engine', async () => {
  const { prefix, pages, others } = placePages(files);
  expect(pages.map(({ path }) => path)).toEqual(
    letters.map((_, place) => `fragment/${writePageName(prefix, place)}.pf_fragment`),
  );
  const parts = others.flatMap(({ path }) => (path.endsWith('.pf_index') ? path : []));
  expect(parts).toHaveLength(indexFiles(files));
  expect(parts).toEqual(parts.map((_, place) => `index/${writePageName(prefix, place)}.pf_index`));
  expect(others.filter(({ path }) => path.endsWith('.pf_meta'))).toEqual([]);
  const fewer = await makeEngineFiles(new Map([...searched].slice(1)), 40);
  expect(placePages(fewer).prefix).not.toBe(prefix);
  const otherParts = await makeEngineFiles(searched, 80);
  expect(placePages(otherParts).prefix).not.toBe(prefix);
  expect(() => placePages(files.filter(({ path }) => !path.endsWith('.pf_meta')))).toThrow(/list/);
  for (const path of ['fragment/en_1.pf_fragment', 'index/en_1.pf_index']) {
    expect(() => placePages([...files, { path, content: new Uint8Array() }])).toThrow(
      /another way/,
    );
  }
}, 60_000);

test('the packed list stands for what the engine wrote, but for other names', () => {
  const written = files.find(({ path }) => path.endsWith('.pf_meta'));
  const before = readEngineList(written?.content ?? new Uint8Array());
  const { prefix, list } = placePages(files);
  const after = readEngineList(gzipSync(writeEngineList(list)));
  expect({ ...after, pages: [], parts: [] }).toEqual({ ...before, pages: [], parts: [] });
  expect(after.pages.map(({ id }) => id)).toEqual(
    before.pages.map((_, place) => writePageName(prefix, place)),
  );
  before.pages.forEach(({ words }, place) => {
    const about = after.pages[place]?.words ?? 0;
    expect(Math.abs(about - words)).toBeLessThanOrEqual(0.08 * words);
  });
  // Each word is looked for in the part that has it, and in no other.
  before.parts.forEach(({ first, last }, place) => {
    for (const word of [first, last, `${last}s`]) {
      const found = after.parts.filter((part) => part.first <= word && word <= part.last);
      expect(found.map(({ id }) => id)).toEqual([writePageName(prefix, place)]);
    }
  });
  expect(JSON.stringify(list).length).toBeLessThan(0.5 * gunzipSync(written?.content ?? '').length);
});

test('a list of thousands of pages is written as the engine reads it', () => {
  const lengths = 'a'.repeat(70_000);
  const packed = { engine: '1', pages: 'en_0_', lengths, parts: 'Aé', fields: ['title'] };
  const { pages, parts } = readEngineList(gzipSync(writeEngineList(packed)));
  expect(pages).toHaveLength(lengths.length);
  expect(pages[69_999]).toEqual({ id: 'en_0_1i0f', words: 37 });
  expect(parts).toEqual([{ first: 'é', last: '\uffff', id: 'en_0_0' }]);
});

test('the same pages give the same files', async () => {
  expect(await makeEngineFiles(searched, 40)).toEqual(files);
}, 60_000);

test('a page is read from its own file, and published without what no result shows', () => {
  const pages = files.filter((file) => pageId(file) !== undefined);
  expect(pages).toHaveLength(letters.length);
  for (const page of pages) {
    const read = readFragment(page);
    const light = readFragment(lightenFragment(page.path, read));
    expect(read.meta['names']).toBe('A & B|C');
    expect(light).toEqual({ ...read, meta: { title: read.meta['title'] } });
  }
});

test('the engine itself, most of what a first question costs, is packed 4% tighter, and is the same', async () => {
  const engine = files.filter(({ path }) => path.startsWith('wasm.'));
  expect(engine).toHaveLength(1);
  for (const file of engine) {
    const { content } = await lightenFile(file);
    expect(content.length).toBeLessThan(0.96 * file.content.length);
    expect(gunzipSync(content).equals(gunzipSync(file.content))).toBe(true);
    // What was packed before there were pages is not packed again.
    const sample = (await makeSample()).find(({ path }) => path === file.path);
    expect(sample && (await lightenFile(sample)).content).toBe(content);
  }
}, 60_000);

test('the worker gives the engine its list, its program and its languages, and asks for nothing of them', async () => {
  const { list, others } = placePages(files);
  const entry = others.find(isEntry);
  if (!entry) throw new Error('the engine says its languages');
  const asked: string[] = [];
  const waits: number[] = [];
  const heard: ((event: { data: unknown }) => void)[] = [];
  const code =
    'seen = [];self.addEventListener("message", async () => {' +
    'const ask = async (name) => (await fetch("/pagefind/" + name));' +
    'seen.push(await (await ask("pagefind-entry.json?ts=1")).json());' +
    'seen.push(await (await ask("pagefind.en_1.pf_meta")).arrayBuffer());' +
    'seen.push(await (await ask("wasm.en.pagefind")).arrayBuffer());' +
    'seen.push(await ask("index/en_0.pf_index"));setTimeout(done, 50)})';
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const context = createContext({
    self: {
      addEventListener: (_: string, listener: (event: { data: unknown }) => void) =>
        heard.push(listener),
    },
    fetch: (path: string) => {
      asked.push(path);
      return Promise.resolve(path);
    },
    setTimeout: (call: () => void, wait: number) => {
      waits.push(wait);
      call();
    },
    ...{
      TextEncoder,
      Uint8Array,
      done: () => {
        resolve(undefined);
      },
      seen: [],
    },
  });
  const worker = { path: 'pagefind-worker.js', content: Buffer.from(code) };
  const { content } = await takeGiven(worker, entry);
  runInContext(Buffer.from(content).toString(), context);
  const program = new ArrayBuffer(3);
  for (const listener of heard) listener({ data: { given: { program, list } } });
  for (const listener of heard.slice(0, -1)) listener({ data: { method: 'search' } });
  await promise;
  expect(runInContext('seen', context)).toEqual([
    expect.objectContaining({ languages: { en: { hash: 'en', wasm: 'en', page_count: 1 } } }),
    writeEngineList(list),
    program,
    '/pagefind/index/en_0.pf_index',
  ]);
  expect(asked).toEqual(['/pagefind/index/en_0.pf_index']);
  expect(waits).toEqual([5]);
  const sample = (await makeSample()).find(isEntry);
  expect(sample && (await takeGiven(worker, sample)).content).toEqual(content);
});
