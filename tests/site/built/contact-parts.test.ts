import { expect, test } from 'vitest';
import { contactParts, policyPages } from '../../../src/lib/addresses.ts';
import { builtPages } from '../../fixtures/built-pages.ts';

const contact = builtPages().find(({ path }) => path === policyPages.contact);

test.each(Object.values(contactParts))('the part %s of the contact page leads on', (id) => {
  const [, part = ''] = contact?.html.split(`id="${id}"`) ?? [];
  expect(part.replace(/<h2.*/s, '')).toMatch(/<a [^>]*href="(?:https|tel|mailto):/);
});
