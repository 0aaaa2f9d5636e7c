import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { ownPages, pageAddress, programmeAddress, type PageLink } from '../lib/addresses.ts';
import type { PageFiles } from '../lib/page-files.ts';
import { getPageFiles } from './files.ts';

type ProseCollection = 'services' | 'situations' | 'parents' | 'toolkit' | 'programme' | 'policies';
type OrderedCollection = Exclude<ProseCollection, 'services'>;

/** A page made from one file of prose: its facts, its address and, when asked for, its body. */
export type Page<Name extends ProseCollection> = CollectionEntry<Name>['data'] & {
  id: string;
  href: string;
  /** Parts of the site above it, besides the home page. */
  crumbs: PageLink[];
  /** What stands below its prose. */
  files: PageFiles;
};

/** Where the pages of each collection stand: the parts of the site above them. */
const crumbs = {
  situations: [ownPages.situations],
  parents: [ownPages.parents],
  toolkit: [ownPages.practitioners, ownPages.toolkit],
  policies: [],
} satisfies Record<string, PageLink[]>;

function placePage({ collection, id, data }: CollectionEntry<OrderedCollection>): {
  href: string;
  crumbs: PageLink[];
} {
  if (collection !== 'programme') {
    return { href: pageAddress(collection, id), crumbs: crumbs[collection] };
  }
  const href = programmeAddress(id, data.section);
  return { href, crumbs: href === ownPages.about.href ? [] : [ownPages[data.section]] };
}

/** Every page of a collection, in the order its files give. */
export async function getPages<Name extends OrderedCollection>(name: Name): Promise<Page<Name>[]> {
  const entries: CollectionEntry<Name>[] = await getCollection(name);
  const ordered = entries.toSorted(
    (one, other) => one.data.order - other.data.order || (one.id < other.id ? -1 : 1),
  );
  return Promise.all(
    ordered.map(async (entry) => ({
      ...entry.data,
      id: entry.id,
      ...placePage(entry),
      files: await getPageFiles(entry.data),
    })),
  );
}

/** Whether the prose of a page has a heading with this anchor. */
export async function hasHeading(
  name: ProseCollection,
  id: string,
  anchor: string,
): Promise<boolean> {
  const entry = await getEntry(name, id);
  if (!entry) return false;
  const { headings } = await render(entry);
  return headings.some(({ slug }) => slug === anchor);
}

/** Whether the prose of a guide says itself what to do when a reader is afraid. */
export async function hasSafetyNote(id: string): Promise<boolean> {
  const entry = await getEntry('parents', id);
  return entry?.body?.includes('<Callout kind="safety"') ?? false;
}

/** The page of one file. Throws when it is not there. */
export async function getPage<Name extends OrderedCollection>(
  name: Name,
  id: string,
): Promise<Page<Name>> {
  const page = (await getPages(name)).find((candidate) => candidate.id === id);
  if (!page) throw new Error(`content/${name}/ has no ${id}`);
  return page;
}

/** The prose of one file, as a component. */
export async function getProse(name: ProseCollection, id: string): Promise<AstroComponentFactory> {
  const entry = await getEntry(name, id);
  if (!entry) throw new Error(`content/${name}/ has no ${id}`);
  return (await render(entry)).Content;
}
