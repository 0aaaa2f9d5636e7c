import type { MakeId } from '../ids.ts';
import type { Term, Vocabulary } from '../vocabulary.ts';
import type { Taxonomy, TaxonomyTerm } from './shapes.ts';

/** A list of words as a taxonomy. */
export const writeTaxonomy = (
  { key, name, description }: Vocabulary,
  makeId: MakeId,
): Taxonomy => ({ id: makeId(`taxonomy/${key}`), name, description });

/** A word of it as a term; `site` is where its page is, without a slash at the end. */
export const writeTerm = (
  vocabulary: Vocabulary,
  { key, name, description, href }: Term,
  makeId: MakeId,
  site: string,
): TaxonomyTerm => ({
  id: makeId(`taxonomy/${vocabulary.key}/${key}`),
  code: key,
  name,
  description,
  taxonomy: vocabulary.name,
  taxonomy_id: makeId(`taxonomy/${vocabulary.key}`),
  term_uri: href === undefined ? undefined : `${site}${href}`,
});
