import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  services: defineCollection({ loader: glob({ base: './services', pattern: '*.md' }) }),
};
