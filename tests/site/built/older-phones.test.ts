import { globSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { keptWorkerAddress } from '../../../src/lib/script-addresses.ts';
import { findInlineCode } from '../../../src/hosting/inline-code.ts';
import { addFallbacks, fallbacks } from '../../../src/older-phones/fallbacks.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { findNewerCode } from '../../fixtures/older-phones.ts';

const pages = builtPages();
const files = globSync('dist/_astro/**/*.js').map((file) => file.replaceAll('\\', '/'));
const inline = [...new Set(pages.flatMap(({ html }) => findInlineCode(html).scripts))];

test('every script that a page or another script asks for is among those looked at', () => {
  const asked = new Set([
    ...pages.flatMap(({ html }) =>
      [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => `dist${src}`),
    ),
    ...files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/[`"']\.\/([\w.-]+\.js)[`"']/g)].map(
        ([, name = '']) => `dist/_astro/${name}`,
      ),
    ),
  ]);
  expect([...asked].filter((file) => !files.includes(file))).toEqual([]);
  expect(files.filter((file) => !asked.has(file))).toEqual([]);
  expect(asked.size).toBeGreaterThan(10);
  expect(inline.length).toBeGreaterThan(0);
});

test.each(files)('%s runs on a phone of 2018', (file) => {
  expect(findNewerCode(readFileSync(file, 'utf8'))).toEqual([]);
});

test('so does the worker that answers without a signal', () => {
  expect(findNewerCode(readFileSync(`dist${keptWorkerAddress}`, 'utf8'))).toEqual([]);
});

test.each(inline)('so does the code within pages: %.40s', (code) => {
  expect(findNewerCode(code)).toEqual([]);
});

// The engine of search is fetched on its page alone, and is written for such phones as well.
test.each(globSync('dist/pagefind/*.js'))('%s can be read by a phone of 2018', (file) => {
  const library = /' (method|object|property|variable|class) is|SharedArrayBuffer/;
  expect(findNewerCode(readFileSync(file, 'utf8')).filter((fault) => !library.test(fault))).toEqual(
    [],
  );
});

describe('a script is refused that', () => {
  test.each([
    ['takes the last of a list by at', 'let a = [1].at(-1);'],
    ['assigns where nothing is', 'let a; a ??= 1;'],
    ['asks whether there is anything', 'let a = b?.c;'],
    ['looks behind in a pattern', 'let a = /(?<!b)c/;'],
    ['replaces all', 'let a = "b".replaceAll("b", "c");'],
    ['asks an object for its own', 'let a = Object.hasOwn(b, "c");'],
    ['flattens without what stands in for it', 'let a = [1].flatMap(() => []);'],
    ['sets an attribute or takes it away', 'b.toggleAttribute("hidden");'],
    ['lets go of listeners by a signal', 'b.addEventListener("c", d, { signal });'],
    ['cannot be read', 'let a = ;'],
  ])('%s', (_, code) => {
    expect(findNewerCode(code)).toHaveLength(1);
  });
});

describe('what stands in for methods that such phones lack', () => {
  const tried: Record<keyof typeof fallbacks, string> = {
    'Array.prototype.flat': '[[1, [2, [3]]].flat(), [1, [2, [3]]].flat(2)]',
    'Array.prototype.flatMap': '[[1, [2]], 3].flatMap((each, place) => [each, place])',
    'Object.fromEntries': 'Object.fromEntries(new Map([["a", 1]]))',
    'String.prototype.matchAll':
      '[..."a1b22".matchAll(/[a-z](\\d*)|$/g)].map(([, found]) => found)',
    'String.prototype.trimStart': '" a ".trimStart()',
    'String.prototype.trimEnd': '" a ".trimEnd()',
    'crypto.randomUUID':
      '/^[\\da-f]{8}-[\\da-f]{4}-4[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$/.test(crypto.randomUUID())',
    globalThis: 'typeof globalThis.Array',
  };
  /** As on a device, where it can be taken away. */
  const chance = (): Pick<Crypto, 'randomUUID' | 'getRandomValues'> => ({
    randomUUID: () => crypto.randomUUID(),
    getRandomValues: (array) => crypto.getRandomValues(array),
  });

  test('each is tried', () => {
    expect(Object.keys(tried).sort()).toEqual(Object.keys(fallbacks).sort());
  });

  test.each(Object.entries(tried))('%s', (name, code) => {
    const run = (script: string): unknown =>
      JSON.parse(String(runInNewContext(`self = this; ${script}`, { crypto: chance() })));
    const read = `JSON.stringify(${code})`;
    const without = `delete ${name};`;
    expect(() => run(without + read)).toThrow();
    // In one statement: what is taken away stays away.
    expect(run(without + addFallbacks(read))).toEqual(run(read));
  });
});
