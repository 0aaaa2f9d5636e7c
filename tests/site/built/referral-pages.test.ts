import { agreedWay, hasOpenForm } from '../../../src/lib/referral/availability.ts';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

const referral = builtPages().filter(({ path }) => path.startsWith('/practitioners/refer/'));
/** Where nothing that is written may be sent. */
const privateFolders = ['/practitioners/refer/', '/parents/plan/'];
const isPrivate = (path: string): boolean =>
  privateFolders.some((folder) => path.startsWith(folder));
const routes = content.referrals;
const open = routes.filter(({ data }) => hasOpenForm(data));
const exchange = content.site?.data.secureExchange;

/** A policy by its directives, of each what it lets through in no order. */
const readPolicy = (policy = ''): string[][] =>
  policy.split('; ').map((directive) => directive.split(' ').sort());

test('pages that ask for a family’s details state their whole policy, but for what only a header can say', () => {
  const headers = readFileSync('dist/_headers', 'utf8');
  const strict = privateFolders.map((folder) => {
    const rule = `^${RegExp.escape(folder)}\\*\\n(?: {2}.*\\n)*? {2}Content-Security-Policy: (.*)$`;
    return new RegExp(rule, 'm').exec(headers)?.[1];
  });
  expect(new Set(strict).size).toBe(1);
  const stated = strict[0]?.replace("; frame-ancestors 'none'", '');
  expect(stated).toContain("form-action 'none'");
  for (const { path, html } of builtPages()) {
    const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    // It need not let through the rules that only other kinds of page have.
    const expected = isPrivate(path)
      ? stated?.replace(/ 'sha256-[^']*'/g, (hash) =>
          own?.includes(hash.slice(2, -1)) ? hash : '',
        )
      : undefined;
    expect(readPolicy(own?.replaceAll('&#39;', "'")), path).toEqual(readPolicy(expected));
    // What a page says of itself holds for what stands after it.
    if (own) expect(html.search(/<(script|style|link)/)).toBeGreaterThan(html.indexOf(own));
  }
});

test('every page asks for no referrer, before anything is fetched', () => {
  for (const { path, html } of builtPages()) {
    const place = html.indexOf('<meta name="referrer" content="no-referrer"');
    expect(place, path).toBeGreaterThan(0);
    expect(html.search(/<(script|style|link)/), path).toBeGreaterThan(place);
  }
});

test('there is a page for each route and one for the way to them', () => {
  expect(referral).toHaveLength(routes.length + 1);
});

describe.each(builtPages().filter(({ path }) => isPrivate(path)))('$path', ({ html }) => {
  test('has no mail address and no form that can be sent', () => {
    expect(html).not.toContain('mailto:');
    expect(html).not.toMatch(/<form[^>]*\s(action|method)=/);
    // A form without it is written to the browser's own files, answers and all.
    expect(html).not.toMatch(/<form(?![^>]*autocomplete="off")/);
    expect(html).not.toMatch(/<(input|textarea|select)[^>]*\sname=/);
  });
});

describe.each(
  referral.filter(
    ({ path }) =>
      path === '/practitioners/refer/' ||
      open.some(({ id }) => path === `/practitioners/refer/${id}/`),
  ),
)('$path', ({ html }) => {
  test('names the secure exchange, its steps, what to do without it, and never email', () => {
    expect(html).toContain(`Send it by ${exchange?.name ?? agreedWay}`);
    for (const line of [...(exchange?.steps ?? []), ...(exchange?.withoutAccount ?? [])]) {
      expect(html).toContain(line);
    }
    expect(html).toMatch(/Never by email/);
  });
});

test.each(routes)(
  '$file holds no email address and no phone number, not even in a note',
  ({ file }) => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('@');
    expect(text).not.toMatch(/(?<![\d/-])(?:\+44|0)[\d\s()]{7,}\d/);
    expect(text).not.toMatch(/\b116\s?\d{3}\b/);
  },
);

/** The text of a Word file, paragraph by paragraph, each with the style of its heading. */
function paragraphs(file: string): { style: string; text: string }[] {
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? '',
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }));
}

describe.each(open)('the blank form for $id', ({ id, data }) => {
  const found = paragraphs(`dist/practitioners/refer/${id}-blank-form.docx`);
  const texts = found.map(({ text }) => text);

  test('has every section as a heading and every field in order', () => {
    let place = 0;
    for (const { title, fields } of data.sections) {
      const heading = found.findIndex(
        ({ style, text }, index) => index >= place && style === 'Heading1' && text === title,
      );
      expect([title, heading]).not.toEqual([title, -1]);
      place = heading;
      for (const { label } of fields) {
        const next = texts.indexOf(label, place);
        expect([label, next]).not.toEqual([label, -1]);
        place = next;
      }
    }
  });

  test('is linked from its page', () => {
    const page = referral.find(({ path }) => path === `/practitioners/refer/${id}/`);
    expect(page?.html).toContain(`href="/practitioners/refer/${id}-blank-form.docx"`);
  });
});
