import { getCollection } from 'astro:content';
import { pageAddress } from '../lib/addresses.ts';
import type { SceneData } from '../schemas/scene.ts';

export interface Scene extends SceneData {
  id: string;
  href: string;
}

/** Every conversation in the order its file gives; a council may have none. */
export async function getScenes(): Promise<Scene[]> {
  const entries = await getCollection('scenes');
  return entries
    .map(({ id, data }) => ({ ...data, id, href: pageAddress('scenes', id) }))
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** The conversations that name a page as one that leads to them. */
export async function getScenesFor(
  field: 'situations' | 'guides' | 'toolkit',
  id: string,
): Promise<Scene[]> {
  return (await getScenes()).filter((scene) => scene[field].includes(id));
}
