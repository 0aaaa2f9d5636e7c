import { getCollection } from 'astro:content';
import { pageAddress } from '../lib/addresses.ts';
import type { IconName } from '../lib/services/icons.ts';
import type { TopicData } from '../schemas/topic.ts';

export interface Topic extends TopicData {
  id: string;
  href: string;
}

/** Every topic in the order its file gives. */
export async function getTopics(): Promise<Topic[]> {
  const entries = await getCollection('topics');
  return entries
    .map(({ id, data }) => ({ ...data, id, href: pageAddress('topics', id) }))
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** The same pages, each with its own icon, or else that of its first topic. */
export async function addIcons<
  Shown extends { topics: readonly string[]; icon?: IconName | undefined },
>(pages: readonly Shown[]): Promise<(Shown & { icon: IconName | undefined })[]> {
  const icons = new Map((await getTopics()).map(({ id, icon }) => [id, icon]));
  return pages.map((page) => ({ ...page, icon: page.icon ?? icons.get(page.topics[0] ?? '') }));
}
