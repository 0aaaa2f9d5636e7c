import { expect, test } from 'vitest';
import { contactParts, policyPages } from '../../../src/lib/addresses.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

const page = builtPages().find(({ path }) => path === policyPages.contact);
const { reportMistake, beListed } = content.site?.data.contact ?? {};

test.each([
  [contactParts.mistake, reportMistake],
  [contactParts.listing, beListed],
])('the part %s of the contact page says what to do, or leads on', (id, way) => {
  const [, part = ''] = page?.html.split(`id="${id}"`) ?? [];
  const words = part.replace(/<h2.*/s, '');
  if (way) expect(words).toContain(way.text);
  else expect(words).toMatch(/<a [^>]*href="(?:https|tel|mailto):/);
});
