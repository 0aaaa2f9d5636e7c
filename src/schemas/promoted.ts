import { z } from 'astro/zod';
import { id, key, line, sitePath } from './shared.ts';

const word = String.raw`[\p{L}\p{N}\p{M}'’]+`;
const piece = `(?:${word}|@[a-z0-9-]+)`;
const place = `${piece}(?:\\|${piece})*`;

/**
 * Words that a question must hold, in this order and near each other. A stroke joins words of
 * which any one will do, and `@name` stands for the words of a group: `@he hit|threw me|us`. Each
 * word stands for its endings as well: `hit` for hits and hitting.
 */
const pattern = line.regex(new RegExp(`^${place}(?: ${place})*$`, 'u'), {
  error: 'words with single spaces, a stroke between words of which any will do: "hits|hurts me"',
});

/** Answers that stand above all results when a question holds certain words. */
export const promotedSchema = z.strictObject({
  /** Words that many phrases need together, by the name that stands after `@` there. */
  groups: z
    .record(
      z.string().regex(/^[a-z]+$/, {
        error: 'lower-case letters, digits and single hyphens, such as "child"',
      }),
      z
        .array(
          line.regex(new RegExp(`^${word}$`, 'u'), {
            error: 'one word',
          }),
        )
        .min(1, { error: 'at least one word or phrase' }),
    )
    .default({}),
  /** In the order they are shown when several fit. */
  answers: z
    .array(
      z.strictObject({
        key,
        /** Says who it is for. */
        title: line,
        /** What to do, in one to three sentences. */
        text: line,
        /** True when it is about fear, harm or danger: it offers 999 and nothing joint. */
        safety: z.boolean(),
        /** The page that says more. */
        page: z.strictObject({ text: line, href: sitePath }),
        /** Who to call, best first: files in services/. */
        services: z.array(id).default([]),
        when: z.array(pattern).min(1, { error: 'at least one word or phrase' }),
        /** Phrases that hold such words and mean something else. They are taken out first. */
        unless: z.array(pattern).default([]),
      }),
    )
    .min(1),
  /** Words that are near to those above and mean something else: never taken for them. */
  neverMatch: z.array(line.regex(/^\S+$/, { error: 'one word' })).default([]),
});

export type PromotedData = z.output<typeof promotedSchema>;
export type PromotedAnswer = PromotedData['answers'][number];
