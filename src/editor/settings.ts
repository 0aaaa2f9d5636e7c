import { z } from 'astro/zod';

/** How a built editor works, as its page says it. */
export const settingsSchema = z.strictObject({
  /** Where the site runs on which an entry can be seen. */
  site: z.url(),
  /** The folder on this device that is edited; nothing where a host of git keeps the content. */
  folder: z.string().optional(),
  /** The host of git, in the words of the library; nothing where a folder is edited. */
  backend: z.record(z.string(), z.unknown()).optional(),
  /** Whether each save becomes a draft that others look at. */
  drafts: z.boolean(),
  /** Where people ask for their saves to be merged, on a host where the library makes no drafts. */
  request: z.url().optional(),
});

export type Settings = z.output<typeof settingsSchema>;

/** The id of the element of the page that holds its settings. */
export const settingsId = 'settings';

/** Where the editor asks for the check of all files, on the machine that serves it. */
export const checkAddress = '/check';

const problem = z.object({
  file: z.string(),
  field: z.string(),
  found: z.string(),
  write: z.string(),
});

/** What the check of all files answers. */
export const answerSchema = z.strictObject({
  /** Why the file may not be saved. */
  refused: z.array(problem),
  /** What must be done after it, before the site can be published. */
  left: z.array(problem),
});

export type Answer = z.output<typeof answerSchema>;

/** A file of content: nothing above that folder, and nothing deeper than its own folders. */
export const filePath = z.string().regex(/^content\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:yaml|mdx?)$/);

/** What is asked: one file, as it was read and as it would be saved. */
export const questionSchema = z.strictObject({
  file: filePath,
  /** Its text when it was read; nothing where it is new. */
  before: z.string().optional(),
  text: z.string(),
});

export type Question = z.output<typeof questionSchema>;
