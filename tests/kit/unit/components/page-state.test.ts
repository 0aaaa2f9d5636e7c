import { afterEach, describe, expect, test, vi } from 'vitest';
import { pageState, type PageState } from '../../../../src/components/page-state.ts';

/** A tab that stands on one page: its entries, and what a reader does with them. */
class Tab {
  readonly shown: string[] = [];
  readonly #entries: { url: string; state: unknown }[];
  #at = 0;
  #listeners: (() => void)[] = [];
  page: PageState;

  constructor(url: string, state: unknown = null) {
    this.#entries = [{ url: `https://site.example${url}`, state }];
    this.page = this.load();
  }

  /** What a browser does as it opens the page of the entry that it stands on. */
  load(): PageState {
    this.#listeners = [];
    const entry = () => this.#entries[this.#at] ?? { url: '', state: null };
    vi.stubGlobal('location', {
      get href() {
        return entry().url;
      },
      get pathname() {
        return new URL(entry().url).pathname;
      },
      get search() {
        return new URL(entry().url).search;
      },
      get hash() {
        return new URL(entry().url).hash;
      },
    });
    const put = (state: unknown, url: string): void => {
      this.#entries[this.#at] = { url: new URL(url, entry().url).href, state };
    };
    vi.stubGlobal('history', {
      get state() {
        return entry().state;
      },
      replaceState: (state: unknown, _: string, url: string) => {
        put(state, url);
      },
      pushState: (state: unknown, _: string, url: string) => {
        this.#entries.splice(this.#at + 1);
        this.#entries.push({ url: entry().url, state });
        this.#at += 1;
        put(state, url);
      },
    });
    vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
      this.#listeners.push(listener);
    });
    this.page = pageState(
      'choice',
      (hash) => hash === '' || hash.startsWith('#q='),
      (text) => this.shown.push(text),
    );
    return this.page;
  }

  go(by: number): void {
    this.#at += by;
    for (const listener of this.#listeners) listener();
  }

  /** Follows a link to a fragment of the page. */
  follow(hash: string): void {
    const { pathname, search } = new URL(this.address, 'https://site.example');
    this.#entries.splice(this.#at + 1);
    this.#entries.push({ url: `https://site.example${pathname}${search}${hash}`, state: null });
    this.go(1);
  }

  get address(): string {
    return (this.#entries[this.#at]?.url ?? '').replace('https://site.example', '');
  }

  get state(): unknown {
    return this.#entries[this.#at]?.state;
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a page remembers', () => {
  test('is read out of the address of a link, and kept beside it', () => {
    const tab = new Tab('/search/?from=mail#q=home');
    expect(tab.page.first).toBe('#q=home');
    expect(tab.address).toBe('/search/?from=mail');
    expect(tab.load().first).toBe('#q=home');
    expect(tab.shown).toEqual([]);
  });

  test('comes again with Back, Forward and a reload, and never stands in the address', () => {
    const tab = new Tab('/search/');
    expect(tab.page.first).toBe('');
    tab.page.keep('#q=o');
    tab.page.keep('#q=one');
    tab.page.step('#q=two');
    expect(tab.address).toBe('/search/');
    tab.go(-1);
    tab.go(1);
    expect(tab.shown).toEqual(['#q=one', '#q=two']);
    expect(tab.load().first).toBe('#q=two');
    expect(tab.address).toBe('/search/');
  });

  test('stays as it is where a place on the page is followed, and Back brings what was', () => {
    const tab = new Tab('/search/');
    tab.follow('#main');
    tab.page.keep('#q=one');
    expect(tab.address).toBe('/search/#main');
    expect(tab.load().first).toBe('#q=one');
    tab.follow('#letter-b');
    expect(tab.load().first).toBe('#q=one');
    tab.go(-2);
    expect(tab.shown).toEqual(['']);
    expect(tab.address).toBe('/search/');
  });

  test('changes with a link that is opened on the page', () => {
    const tab = new Tab('/search/#q=one');
    tab.follow('#q=two');
    expect(tab.address).toBe('/search/');
    tab.go(-1);
    expect(tab.shown).toEqual(['#q=two', '#q=one']);
  });

  test.each([
    null,
    'list',
    7,
    { other: 'x' },
    { choice: { toString: 'x' } },
    Object.create({ choice: '#q=inherited' }),
  ])('is nothing where %j stands in the entry', (state: unknown) => {
    expect(new Tab('/search/', state).page.first).toBe('');
  });

  test('does not throw where the browser allows no more changes', () => {
    const tab = new Tab('/search/');
    vi.stubGlobal('history', {
      state: null,
      replaceState: () => {
        throw new DOMException('too many', 'SecurityError');
      },
    });
    tab.page.keep('#q=one');
    tab.follow('#main');
    expect(tab.shown).toEqual([]);
  });
});
