import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasNumber } from '../../../../src/source-check/number-on-page.ts';
import { readPage } from '../../../../src/source-check/read-page.ts';
import { readRobots } from '../../../../src/source-check/robots.ts';

describe('a number on a page', () => {
  test.each([
    ['020 7946 0018', 'Call 020 7946 0018 today'],
    ['020 7946 0018', 'Call 02079460018.'],
    ['020 7946 0018', 'Call (020) 7946-0018'],
    ['020 7946 0018', 'Call +44 20 7946 0018'],
    ['020 7946 0018', 'Call +44 (0)20 7946 0018'],
    ['020 7946 0018', 'Call 0044 20 7946 0018'],
    ['020 7946 0018', 'Call 020\u00a07946\u00a00018'],
    ['020 7946 0018', 'Call 020 7946–0018'],
    ['020 7946 0018', ' tel:+442079460018 '],
    ['18001 020 7946 0018', 'Text relay: 18001 020 7946 0018'],
    ['18001 020 7946 0018', 'Call 020 7946 0018'],
    ['0800 1111', 'Call 0800 1111 free'],
    ['116 123', 'Call 116 123 free'],
    ['85258', 'Text SHOUT to 85258'],
    ['999', 'In an emergency call 999'],
  ])('%s stands in %j', (number, words) => {
    expect(hasNumber(words, number)).toBe(true);
  });

  test.each([
    ['020 7946 0018', 'Call 020 7946 0019'],
    ['020 7946 0018', 'Order 020794600181'],
    ['020 7946 0018', 'Order 1020 7946 0018'],
    ['020 7946 0018', '020 7946 and, further on, 0018'],
    ['85258', 'Grant 1852580'],
    ['999', 'For 1999 people'],
    ['0800 1111', 'Call 0800 11112'],
  ])('%s does not stand in %j', (number, words) => {
    expect(hasNumber(words, number)).toBe(false);
  });

  test('stands wherever it is written, with whatever is between', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', '\u00a0', ') ', ' – ');
    const digits = fc.stringMatching(/^0[1-9]\d{9}$/);
    fc.assert(
      fc.property(digits, fc.array(gap, { minLength: 11, maxLength: 11 }), (number, gaps) => {
        const written = number
          .split('')
          .map((digit, index) => digit + (gaps[index] ?? ''))
          .join('');
        expect(hasNumber(`Call ${written} now`, number)).toBe(true);
      }),
    );
  });
});

test('a page is its words and the numbers that it dials, without what scripts hold', () => {
  const { title, text } = readPage(
    `<title> The  line </title><style>p{}</style><h1>Call</h1><p>020 <b>79</b>46 0018</p>
    <script>var other = "020 7946 0099";</script><a href="tel:+442079460055">Ring us</a>
    <template>020 7946 0077</template><a href="/x/">On</a>`,
  );
  expect(title).toBe('The  line');
  expect(text).toBe('The line Call 020 7946 0018 tel:+442079460055 Ring us On');
  const deep = `${'<div>'.repeat(30_000)}020 7946 0018`;
  expect(readPage(deep).text).toBe('020 7946 0018');
  const wide = `${'<br>'.repeat(200_000)}020 7946 0018`;
  expect(readPage(wide).text).toBe('020 7946 0018');
  for (const html of ['', '<', '<table><tr><p>', '\u0000']) expect(readPage(html).title).toBe('');
});

describe('a robots.txt', () => {
  const allows = (text: string, path: string): boolean => readRobots(text, 'OurCheck').allows(path);
  test.each([
    ['', '/any/', true],
    ['User-agent: *\nDisallow: /', '/any/', false],
    ['User-agent: *\nDisallow:', '/any/', true],
    ['user-agent:*\ndisallow:/a # no', '/a/b', false],
    ['User-agent: *\r\nDisallow: /a\r\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nDisallow: /a/b\nAllow: /a', '/a/b', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: ourcheck\nDisallow: /x', '/a', true],
    ['User-agent: other\nUser-agent: OurCheck\nDisallow: /x', '/x', false],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?c', true],
    ['User-agent: *\nDisallow: /a*/c', '/ab/c/d', false],
    ['User-agent: *\nDisallow: /a*/c', '/ab/d', true],
    ['User-agent: *\nDisallow: /a$', '/a', false],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nSitemap: https://x.example/\nDisallow: /a', '/a', false],
    ['<html>not found</html>', '/a', true],
    ['Disallow: /', '/a', true],
    ['\uFEFFUser-agent: *\nDisallow: /a', '/a', false],
  ])('%j read for %s', (text, path, expected) => {
    expect(allows(text, path)).toBe(expected);
  });

  test('says how long to wait, to us or to all', () => {
    const delay = (text: string): number => readRobots(text, 'OurCheck').delay;
    expect(delay('User-agent: *\nCrawl-delay: 7')).toBe(7);
    expect(delay('User-agent: *\nCrawl-delay: 7\nUser-agent: OurCheck\nDisallow: /x')).toBe(0);
    expect(delay('User-agent: *\nCrawl-delay: soon')).toBe(0);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (text, path) => {
        readRobots(`User-agent: *\nDisallow: ${text}`, 'x').allows(path);
      }),
    );
  });
});
