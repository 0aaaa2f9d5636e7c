import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitCouncil, kitSite } from '../../fixtures/kit-site.ts';

/*
 * What councils need to say, each thing once in the content of the invented council and shown on
 * its site, with no change of code: one list, so long as what they say. A line fails where its words are gone from the file or the page.
 */

/** Words in a file of content, and what readers get of them on a page. */
interface Said {
  /** A file below `content/`, and what stands in it. */
  file: string;
  says: RegExp;
  /** The page, and its HTML or, with `reads`, its words. */
  path: string;
  shows?: RegExp;
  reads?: string;
}

const service = (id: string): Pick<Said, 'file' | 'path'> => ({
  file: `services/${id}.md`,
  path: `/support/${id}/`,
});

const lines: Readonly<Record<string, readonly Said[]>> = {
  'hours with a bank holiday': [
    {
      ...service('night-line'),
      says: /days: \[sun, bank-holidays\]/,
      reads: 'On bank holidays only 10am to 2pm',
    },
    { ...service('duty-desk'), says: /on: bank-holidays/, reads: 'Closed on bank holidays' },
  ],
  'hours past midnight, as one span': [
    {
      ...service('night-line'),
      says: /\[fri, sat\], opens: "18:00", closes: "01:00"/,
      reads: 'Friday and Saturday, 6pm to 1am',
    },
  ],
  'term time, and school holidays': [
    {
      ...service('bump-group'),
      says: /termTime: only/,
      reads: 'Monday, 10am to 11:30am, in term time',
    },
    {
      ...service('bump-group'),
      says: /termTime: never/,
      reads: 'Wednesday, 2pm to 3:30pm, in school holidays',
    },
  ],
  'two venues, each with its hours': [
    {
      ...service('baby-group'),
      says: /place: market-hall/,
      reads: 'Market Hall, 1 Market Square, Exampleton, Exampleshire',
    },
    { ...service('baby-group'), says: /place: lakeside-library/, reads: 'Tuesday, 1:30pm to 3pm' },
    {
      ...service('baby-group'),
      says: /from: 2026-12-22, to: 2027-01-03/,
      reads: 'Closed from 22 December 2026 to 3 January 2027: new shelves',
    },
  ],
  'a venue with access and a map, which only its link leads to': [
    {
      file: 'places/market-hall.yaml',
      says: /accessibility: Step-free/,
      path: '/support/baby-group/',
      reads: 'Access: Step-free, with a lift and an accessible toilet.',
    },
    {
      file: 'places/market-hall.yaml',
      says: /map: https:\/\/example\.org\/map\/market-hall\//,
      path: '/support/baby-group/',
      shows: /<a href="https:\/\/example\.org\/map\/market-hall\/" rel="noreferrer">Map of Market/,
    },
  ],
  'a short code to text': [
    { ...service('many-ways-desk'), says: /number: "85061"/, shows: /href="sms:85061"/ },
  ],
  'a web chat': [
    {
      ...service('many-ways-desk'),
      says: /kind: web-chat/,
      shows: /class="govuk-button[^"]*" href="https:\/\/example\.org\/desk\/chat\/"/,
    },
  ],
  'a waiting list with its length and day': [
    {
      ...service('planning-meetings'),
      says: /waitingList: \{ length: about 6 weeks/,
      reads: 'There is a waiting list: about 6 weeks, as of 2 November 2026.',
    },
  ],
  'a pause, in which nothing leads on': [
    {
      ...service('saturday-club'),
      says: /paused: \{ until: 2027-01-09/,
      shows:
        /^(?!.*(?:href="tel:\+442079460052"|Go to Saturday Club online)).*Paused until 9 January/s,
    },
  ],
  districts: [
    {
      ...service('dads-on-sunday'),
      says: /areas: \[north-example, south-example\]/,
      reads: 'North Example and South Example',
    },
    {
      ...service('winter-walks'),
      says: /areas: \[little-example\]/,
      reads: 'In North Example, Exampleshire',
    },
  ],
  'a sliding scale': [
    {
      ...service('saturday-club'),
      says: /kind: sliding-scale, from: 0, to: 12/,
      reads: 'Sliding scale: £0 to £12',
    },
  ],
  'a service that has been retired': [
    {
      ...service('old-line'),
      says: /status: closed/,
      reads: 'We think this service has ended',
    },
    {
      ...service('old-line'),
      says: /replacedBy: \[family-team, listening-line\]/,
      shows: /Use one of these instead.*data-service="family-team"/s,
    },
  ],
  'a service that has been renamed': [
    {
      ...service('dads-on-sunday'),
      says: /^key: dads-breakfast$/m,
      path: '/_redirects',
      shows: /^\/support\/dads-breakfast\/ \/support\/dads-on-sunday\/ 301$/m,
    },
  ],
  'addresses that pages had once': [
    {
      file: 'site.yaml',
      says: /from: \/support\/shouting-line\//,
      path: '/_redirects',
      shows: /^\/support\/shouting-line\/ \/support\/listening-line\/ 301$/m,
    },
  ],
  'brand colours': [
    { file: 'site.yaml', says: /main: "#6a1b4d"/, path: '/', shows: /background:#6a1b4d/ },
    {
      file: 'site.yaml',
      says: /dark: "#3d1030"/,
      path: '/',
      shows: /name="theme-color" content="#3d1030"/,
    },
  ],
  'a logo': [
    {
      file: 'site.yaml',
      says: /logo: calmer-homes\.svg/,
      path: '/',
      shows: /<img src="\/_astro\/calmer-homes[^"]*\.svg" width="80" height="40" alt="">/,
    },
  ],
  'an alert with its last day': [
    {
      file: 'site.yaml',
      says: /until: 2099-12-26/,
      path: '/urgent-help/',
      reads: 'Until 26 December 2099: The example coaching line is closed on 26 December 2099.',
    },
  ],
  'a picture with words': [
    {
      file: 'parents/a-calm-talk.mdx',
      says: /!\[The door of the Market Hall/,
      path: '/parents/a-calm-talk/',
      shows:
        /<img(?=[^>]* alt="The door of the Market Hall)(?=[^>]* width="\d+")(?=[^>]* height="\d+")/,
    },
  ],
  'a leaflet to download, with its size and who can read it': [
    {
      file: 'parents/a-calm-talk.mdx',
      says: /file: a-calm-talk\.pdf/,
      path: '/parents/a-calm-talk/',
      shows:
        /<a href="\/files\/a-calm-talk\.pdf"[^>]*>\s*<span>A calm talk on one page<\/span> \(PDF, \d+ kB\)/,
    },
    {
      file: 'parents/a-calm-talk.mdx',
      says: /accessible: partly/,
      path: '/parents/a-calm-talk/',
      reads: 'Parts of it may not work with a screen reader. All of it stands on this page.',
    },
  ],
  'a video as a link, with all that is said in it': [
    {
      file: 'parents/a-calm-talk.mdx',
      says: /url: https:\/\/example\.org\/videos\/listening\//,
      path: '/parents/a-calm-talk/',
      shows: /^(?!.*<(?:iframe|video)).*<a href="https:\/\/example\.org\/videos\/listening\/"/s,
    },
    {
      file: 'parents/a-calm-talk.mdx',
      says: /transcript: /,
      path: '/parents/a-calm-talk/',
      reads: 'Person two: Yes. You rest.',
    },
  ],
  'a page in Polish, spoken as Polish wherever its name stands': [
    {
      file: 'parents/spokojna-rozmowa.mdx',
      says: /lang: pl/,
      path: '/parents/spokojna-rozmowa/',
      shows: /<title lang="pl">.*<h1 lang="pl" dir="ltr"[^>]*>Spokojna rozmowa.*<div lang="pl"/s,
    },
    {
      file: 'parents/spokojna-rozmowa.mdx',
      says: /title: Spokojna rozmowa/,
      path: '/parents/',
      shows: /<div lang="pl" dir="ltr"[^>]*>(?:(?!<\/div>).)*Spokojna rozmowa/s,
    },
    {
      file: 'parents/spokojna-rozmowa.mdx',
      says: /name: Polski/,
      path: '/parents/spokojna-rozmowa/',
      shows: /name="search-lang"[^>]*content="pl".*name="search-words"[^>]*Polski/s,
    },
  ],
  'a route for one parent': [
    {
      file: 'referrals/listening-portal.yaml',
      says: /parents: one/,
      path: '/practitioners/refer/listening-portal/',
      reads: 'This is for one parent alone. The other parent takes no part.',
    },
    {
      file: 'checker/screening-one.yaml',
      says: /question: Have you seen this parent alone\?/,
      path: '/practitioners/refer/listening-portal/',
      shows: /^(?!.*Have you seen each parent).*Have you seen this parent alone\?/s,
    },
    {
      file: 'checker/screening-one.yaml',
      says: /question: Has this parent said yes\?/,
      path: '/practitioners/refer/by-phone/',
      shows: /^(?!.*Has this parent said yes).*Has each parent said yes to the referral\?/s,
    },
  ],
  'a route through a portal': [
    {
      file: 'referrals/listening-portal.yaml',
      says: /portal: \{ name: Example Gate/,
      path: '/practitioners/refer/listening-portal/',
      shows: /<a[^>]* href="https:\/\/example\.org\/gate\/"[^>]*>\s*Go to Example Gate/,
    },
  ],
  'a route by phone': [
    {
      file: 'referrals/by-phone.yaml',
      says: /phone: family-team/,
      path: '/practitioners/refer/by-phone/',
      shows: /How to make the referral.*href="tel:\+443069990004"/s,
    },
  ],
  'a way from a service by referral only to its route': [
    {
      file: 'referrals/planning-meeting.yaml',
      says: /refersTo: planning-meetings/,
      path: '/support/planning-meetings/',
      shows:
        /By referral only(?:(?!<\/section>).)*href="\/practitioners\/refer\/planning-meeting\/"/s,
    },
  ],
  'criteria of its own, each before the first question': [
    {
      file: 'checker/criteria.yaml',
      says: /label: A child of 5 to 16/,
      path: '/practitioners/check-eligibility/',
      reads: 'A child of 5 to 16 Both parents agree',
    },
    {
      file: 'referrals/listening-portal.yaml',
      says: /criteria: \[school-age\]/,
      path: '/practitioners/refer/listening-portal/',
      shows: /must meet each of these:(?!.*Both parents agree).*A child of 5 to 16/s,
    },
  ],
  'audiences of its own': [
    {
      file: 'audiences/fathers.yaml',
      says: /title: Support for dads/,
      path: '/support/for-fathers/',
      shows: /Support for dads.*data-service="dads-on-sunday"/s,
    },
  ],
  'how to reach the council': [
    {
      file: 'site.yaml',
      says: /number: "020 7946 0440"/,
      path: '/contact/',
      shows: /href="tel:\+442079460440"/,
    },
    {
      file: 'site.yaml',
      says: /reportMistake:/,
      path: '/contact/',
      shows: /id="contact-mistake".*Tell us about a mistake/s,
    },
    { file: 'site.yaml', says: /beListed:/, path: '/contact/', reads: 'Ask to be listed' },
  ],
};

const pages = new Map(builtPages(kitSite).map(({ path, html }) => [path, html]));
const read = (path: string): string =>
  pages.get(path) ??
  (path.endsWith('/') ? expect.fail(`no page ${path}`) : readFileSync(`${kitSite}${path}`, 'utf8'));

/** What a reader sees of a page. */
const seen = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.:])/g, '$1');

describe.each(Object.entries(lines))('%s', (_, all) => {
  test.each(all)('$file on $path', ({ file, says, path, shows, reads }) => {
    expect(readFileSync(`${kitCouncil}/${file}`, 'utf8')).toMatch(says);
    const html = read(path);
    if (shows) expect(html).toMatch(shows);
    else expect(seen(html)).toContain(reads);
  });
});
