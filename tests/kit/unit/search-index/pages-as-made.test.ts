import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { showPages } from '../../../../src/search-index/pages-as-made.ts';

type Options = Parameters<AstroPrerenderer['render']>[1];

/** What is asked of a page, or of what is none. */
const options = (type: 'page' | 'endpoint'): Options => ({
  routeData: {
    ...{ type, route: '', component: '', segments: [], params: [], pattern: /^$/ },
    ...{ distURL: [], prerender: true, fallbackRoutes: [], isIndex: false },
    origin: 'project',
  },
});

/** Makes pages that say their address, each after as many turns as its number says. */
const maker: AstroPrerenderer = {
  name: 'test',
  getStaticPaths: () => Promise.resolve([]),
  async render({ url }) {
    const { pathname } = new URL(url);
    for (let turn = 0; turn < Number(pathname.slice(1, -1)); turn += 1) await Promise.resolve();
    if (pathname === '/13/') throw new Error('no such page');
    return new Response(`<p>${pathname}`, { status: 404, headers: { 'X-Path': pathname } });
  },
};

const ask = (
  pages: AstroPrerenderer,
  path: string,
  type: 'page' | 'endpoint' = 'page',
): Promise<Response> =>
  pages.render(new Request(`https://example.org${path}`), options(type)).then((made) => {
    if (made instanceof Response) return made;
    return made.response;
  });

test('pages are shown in the order in which they are asked for, whichever is made first', async () => {
  const seen: string[] = [];
  const pages = showPages(maker, async (address, html) => {
    await Promise.resolve();
    seen.push(`${address} ${html}`);
  });
  const made = await Promise.all(['/50/', '/2/', '/30/', '/1/'].map((path) => ask(pages, path)));
  expect(seen).toEqual(['/50/ <p>/50/', '/2/ <p>/2/', '/30/ <p>/30/', '/1/ <p>/1/']);
  expect(await made[0]?.text()).toBe('<p>/50/');
  expect(made[0]?.status).toBe(404);
  expect(made[0]?.headers.get('x-path')).toBe('/50/');
});

test('what is no page is not shown, and a page that cannot be made keeps no other waiting', async () => {
  const seen: string[] = [];
  const pages = showPages(maker, (address) => {
    seen.push(address);
    return Promise.resolve();
  });
  const file = ask(pages, '/1/', 'endpoint');
  await expect(ask(pages, '/13/')).rejects.toThrow('no such page');
  await ask(pages, '/2/');
  expect(await (await file).text()).toBe('<p>/1/');
  expect(seen).toEqual(['/2/']);
});
