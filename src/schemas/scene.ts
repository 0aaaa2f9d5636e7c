import { z } from 'astro/zod';
import { id, key, line, summary, tabTitle, text } from './shared.ts';
import { source } from './toolkit-page.ts';

/** What one person says or thinks at once: it stands in a bubble. */
const bubble = line.max(160, {
  error: 'at most 160 characters: a bubble holds a sentence or two',
});

/** What is said, in turns. */
const turns = z
  .array(
    z.strictObject({
      /** The name of one of the two people. */
      who: line,
      says: bubble,
    }),
  )
  .min(2)
  .max(3);

/**
 * A short talk between two parents, as it goes wrong and as it can go better. It is never for
 * people who are afraid: its page says so, and no page about safety leads to it.
 */
export const sceneSchema = z
  .strictObject({
    key,
    title: line,
    tabTitle,
    summary,
    order: z.number().int().positive(),
    /** Where the two live, as in situations. */
    audience: z.enum(['together', 'apart', 'either']),
    /** Who they are, and what has just happened. */
    setting: text,
    /** The two people, with names that fit anyone. The first speaks from the left. */
    people: z
      .array(
        z.strictObject({
          name: line,
          /** What goes on in this person while it goes wrong. */
          thinks: bubble,
        }),
      )
      .length(2, { error: 'two people, each with a name and what that person thinks' }),
    wrong: z.strictObject({
      turns,
      /** What happened, in a sentence or two. */
      happened: text,
    }),
    better: z.strictObject({
      turns,
      /** What changed, and why it helped. */
      changed: text,
    }),
    /** Who it is not for: stands near the top, before the link to urgent help. */
    notFor: line,
    /** Something to think about, or to talk about on a visit. */
    question: line.endsWith('?', { error: 'a question that ends with "?"' }),
    /** What it rests on: each statement with its source. */
    evidence: z.array(z.strictObject({ text, source })).min(1),
    /** Situations that lead to it. */
    situations: z.array(id).default([]),
    /** Guides that lead to it: files in parents/. */
    guides: z.array(id).default([]),
    /** Pages of the toolkit that lead to it. */
    toolkit: z.array(id).default([]),
    /** Everyday words that should find this page. */
    keywords: z.array(line).default([]),
  })
  .superRefine(({ people, ...panels }, context) => {
    const names = people.map(({ name }) => name);
    if (new Set(names).size < names.length) {
      context.addIssue({
        code: 'custom',
        path: ['people', 1, 'name'],
        message: 'another name: each of the two has a name of their own',
      });
    }
    for (const panel of ['wrong', 'better'] as const) {
      const said = panels[panel].turns;
      said.forEach(({ who }, turn) => {
        if (names.includes(who)) return;
        context.addIssue({
          code: 'custom',
          path: [panel, 'turns', turn, 'who'],
          message: `the name of one of the two people: ${names.join(' or ')}`,
        });
      });
      for (const name of names.filter((each) => said.every(({ who }) => who !== each))) {
        context.addIssue({
          code: 'custom',
          path: [panel, 'turns'],
          message: `words of both people: ${name} says nothing`,
        });
      }
    }
  });

export type SceneData = z.output<typeof sceneSchema>;
