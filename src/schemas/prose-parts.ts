import { z } from 'astro/zod';
import { day, line, makeText, webAddress } from './shared.ts';

/** Files to download, as the page offers them. */
export const downloads = z
  .array(
    z
      .strictObject({
        file: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$/, {
            error: 'the name of a file in files/, such as "our-leaflet.pdf"',
          })
          .meta({ title: 'File', description: 'A file in files/, such as our-leaflet.pdf.' }),
        title: line.meta({ title: 'Title', description: 'What the file is called.' }),
        accessible: z.enum(['yes', 'partly', 'no']).meta({
          title: 'Accessible',
          description: 'yes when somebody has tried it with a screen reader and found no fault.',
        }),
        otherWay: line.optional().meta({
          title: 'Another way',
          description: 'How to have the same in another form. Needed unless it is accessible.',
        }),
      })
      .refine(({ accessible, otherWay }) => accessible === 'yes' || otherWay !== undefined, {
        path: ['otherWay'],
        error: 'how to have the same in another form: not everyone can read this file',
      }),
  )
  .default([])
  .meta({ title: 'Files to download', description: 'Shown below the words of the page.' });

/** Videos on other sites, each with all that is said in it. */
export const videos = z
  .array(
    z.strictObject({
      title: line.meta({ title: 'Title', description: 'What the video is called.' }),
      url: webAddress.meta({
        title: 'Address',
        description: 'Its page on another site. Nothing of it is loaded here.',
      }),
      length: line.meta({ title: 'Length', description: 'How long it is, as 3 minutes.' }),
      transcript: makeText('all that is said in the video, and what must be seen').meta({
        title: 'Transcript',
        description: 'All that is said, and what must be seen. An empty line parts paragraphs.',
      }),
    }),
  )
  .default([])
  .meta({
    title: 'Videos',
    description: 'A link each, with what is said in it, below the words of the page.',
  });

/** The language of the title, the summary and the prose of a page that is not in English. */
export const pageLanguage = z
  .strictObject({
    lang: z
      .string()
      .regex(/^(?!en\b)[a-z]{2,3}(-[A-Za-z]{2,8})*$/, {
        error: 'the code of a language other than English, such as "pl"',
      })
      .meta({ title: 'Code', description: 'Of the language, as pl, ro, ur or zh-Hans.' }),
    name: line.meta({ title: 'Name', description: 'What its speakers call it: Polski.' }),
    checkedBy: line.meta({
      title: 'Checked by',
      description: 'Who knows the language and read the page, by role.',
    }),
    checked: day.meta({ title: 'Checked on', description: 'The day on which they did.' }),
  })
  .optional()
  .meta({
    title: 'Language',
    description: 'Only for a page whose words are in another language than English.',
  });
