import { z } from 'astro/zod';
import { line } from './shared.ts';

/** Which entry of a feed of another publisher a file was made from. Only an import writes it. */
export const imported = z
  .strictObject({
    feed: line.meta({ title: 'Feed', description: 'The name of its file in content/feeds/.' }),
    id: line.meta({ title: 'Id', description: 'What the feed calls this entry.' }),
    mark: line.meta({
      title: 'Mark',
      description: 'What the feed said last, as a short sum: an import knows a change by it.',
    }),
  })
  .optional()
  .meta({
    title: 'Imported',
    description: 'Which entry of a feed this was made from. Leave it as it is.',
  });
