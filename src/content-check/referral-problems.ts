import { routeIn } from '../lib/addresses.ts';
import { isScreening, screenings } from '../lib/referral/availability.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';
import { findRepeats } from './repeats.ts';
import { findTexts } from './texts.ts';

/** Words about the form of a referral, or the address where its sending is told. */
const ofForm =
  /\b(?:the|this|that|a|no|any|each|every|new|blank|finished|referral) forms?\b(?! of\b)|\/refer\/#send$/i;

/**
 * Everything wrong with referral forms: ids that stand twice, a field that waits for an answer
 * that no earlier field of its section has, a family's field that browsers would fill in and
 * remember, and a screening that lets nobody on, or speaks of a form before a route without one.
 */
export function findReferralProblems({ referrals, checker }: Content): Problem[] {
  const problems: Problem[] = [];
  const add = (file: string, field: string, found: string, write: string): void => {
    problems.push({ file, field, found, write });
  };
  for (const { file, data } of referrals) {
    const known = checker.find(({ id }) => id === 'criteria')?.data.questions.map(({ id }) => id);
    data.criteria.forEach((id, place) => {
      const twice = data.criteria.indexOf(id) !== place;
      if (twice) add(file, `criteria.${place}`, JSON.stringify(id), 'each name once');
      if (known?.includes(id) !== false) return;
      add(
        file,
        `criteria.${place}`,
        JSON.stringify(id),
        `a question of criteria.yaml: ${known.join(', ')}`,
      );
    });
    // The code's own section of criteria has this id.
    const seen = new Set(['eligibility']);
    data.instead.forEach(({ href }, place) => {
      if (routeIn(href) === '') return;
      add(
        file,
        `instead.${place}.href`,
        JSON.stringify(href),
        'a page that is not a referral form: that one may be shut as well',
      );
    });
    data.sections.forEach(({ id, fields }, place) => {
      const at = `sections.${place}`;
      if (seen.has(id)) add(file, `${at}.id`, JSON.stringify(id), 'an id of its own in this file');
      seen.add(id);
      fields.forEach((field, index) => {
        const here = `${at}.fields.${index}`;
        if (seen.has(field.id)) {
          add(file, `${here}.id`, JSON.stringify(field.id), 'an id of its own in this file');
        }
        seen.add(field.id);
        if (id !== 'referrer' && field.kind === 'text' && field.autocomplete) {
          add(
            file,
            `${here}.autocomplete`,
            JSON.stringify(field.autocomplete),
            'nothing: only the section "referrer" is about the person who fills in the form',
          );
        }
        const given = 'options' in field ? field.options.map(({ value }) => value) : [];
        for (const value of findRepeats(given)) {
          add(file, `${here}.options`, JSON.stringify(value), 'each answer once');
        }
        const { when } = field;
        if (!when) return;
        const other = fields.slice(0, index).find((earlier) => earlier.id === when.field);
        if (other?.kind !== 'choice') {
          add(
            file,
            `${here}.when.field`,
            JSON.stringify(when.field),
            'the id of an earlier field of this section whose kind is choice',
          );
          return;
        }
        const values = other.options.map(({ value }) => value);
        for (const value of when.is.filter((answer) => !values.includes(answer))) {
          add(file, `${here}.when.is`, JSON.stringify(value), `one of: ${values.join(', ')}`);
        }
      });
    });
  }
  for (const { id, file, data } of checker.filter((part) => isScreening(part.id))) {
    const lets = data.outcomes.filter(({ kind }) => kind === 'eligible');
    if (lets.length !== 1) {
      add(
        file,
        'outcomes',
        `${lets.length} outcomes that let the reader on`,
        'one outcome whose kind is eligible',
      );
    }
    const other = referrals.find(
      (route) => route.data.sections.length === 0 && screenings[route.data.parents] === id,
    );
    if (!other) continue;
    for (const { field, text } of findTexts(data)) {
      const [found] = ofForm.exec(text) ?? [];
      if (found === undefined) continue;
      add(file, field, JSON.stringify(found), `"the referral": ${other.id} has no form`);
    }
  }
  return problems;
}
