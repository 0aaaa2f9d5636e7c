import { letterFolder } from './services/lists.ts';
import { myListAddress, practitionersAddress, supportAddress } from './script-addresses.ts';

/** A name that leads to a page of this site. */
export interface PageLink {
  text: string;
  href: string;
}

/**
 * Every page that no file of content makes, as trails, menus and links name it: `title` is its
 * heading where that says more. A test compares them with `src/pages/`.
 */
export const ownPages = {
  home: { text: 'Home', href: '/' },
  support: { text: 'Find support', title: 'Find support, A to Z', href: supportAddress },
  topics: { text: 'Topics', href: '/topics/' },
  situations: { text: 'Situations', href: '/situations/' },
  parents: { text: 'For parents', href: '/parents/' },
  practitioners: { text: 'For practitioners', href: practitionersAddress },
  check: {
    text: 'Check eligibility',
    title: 'Check if a family is eligible',
    href: '/practitioners/check-eligibility/',
  },
  checkMap: {
    text: 'Map of the eligibility check',
    href: '/practitioners/check-eligibility/map/',
  },
  refer: { text: 'Refer a family', href: '/practitioners/refer/' },
  toolkit: { text: 'Toolkit', title: 'Practitioners’ toolkit', href: '/practitioners/toolkit/' },
  about: { text: 'About', href: '/about/' },
  howWeCheck: { text: 'How we check what we publish', href: '/about/how-we-check/' },
  openData: { text: 'Open data', href: '/open-data/' },
  search: { text: 'Search', href: '/search/' },
  myList: { text: 'My list', href: myListAddress },
  siteMap: { text: 'Site map', href: '/site-map/' },
  closed: { text: 'Page closed', href: '/closed/' },
} as const satisfies Record<string, PageLink & { title?: string }>;

/** Pages of `content/policies/` that the code leads to: every council needs them. */
export const policyPages = {
  accessibility: '/accessibility/',
  contact: '/contact/',
  privacy: '/privacy/',
  'staying-safe-online': '/staying-safe-online/',
  'urgent-help': '/urgent-help/',
} as const;

/** The parts of the contact page that say how to reach the council, by what they are for. */
export const contactParts = {
  ways: 'contact-ways',
  mistake: 'contact-mistake',
  listing: 'contact-listing',
} as const;

/** Where a reader learns how to say that something is wrong. */
export const mistakeAddress = `${policyPages.contact}#${contactParts.mistake}`;

/** Where a service learns how to be listed. */
export const listingAddress = `${policyPages.contact}#${contactParts.listing}`;

/** The page of all conversations, which is there where content has some. */
export const scenesPage = {
  text: 'Conversations',
  title: 'See how a talk can go',
  href: '/parents/conversations/',
} as const satisfies PageLink & { title: string };

/** The pages of the parenting plan, which are there where content has one. */
export const planPages = {
  plan: { text: 'Parenting plan', title: 'Make a parenting plan', href: '/parents/plan/' },
  build: { text: 'Make or answer a plan', href: '/parents/plan/build/' },
  paper: { text: 'A plan on paper', href: '/parents/plan/paper/' },
} as const satisfies Record<string, PageLink & { title?: string }>;

/** What the tool that makes a plan asks and says: a script that its page loads. */
export const planFormAddress = `${planPages.plan.href}form.js`;

/** The address of the form of a plan with nothing in it, a Word file. */
export const blankPlanAddress = `${planPages.plan.href}blank-plan.docx`;

/** The page that those of the files of a folder of content stand under. */
export const pagesAbove = {
  services: ownPages.support,
  topics: ownPages.topics,
  situations: ownPages.situations,
  parents: ownPages.parents,
  scenes: scenesPage,
  toolkit: ownPages.toolkit,
  referrals: ownPages.refer,
  policies: ownPages.home,
} as const;

/** The address of the page that a file of content makes. */
export const pageAddress = (folder: keyof typeof pagesAbove, id: string): string =>
  `${pagesAbove[folder].href}${id}/`;

/** The address of the services under a letter, by its id. */
export const letterAddress = (id: string): string => `${supportAddress}${letterFolder}/${id}/`;

/** The address of a page of `content/programme/`: `about` is the front page of its section. */
export const programmeAddress = (id: string, section: 'about' | 'practitioners'): string =>
  id === 'about' ? ownPages.about.href : `${ownPages[section].href}${id}/`;

/** The address of an outcome of the eligibility check. */
export const outcomeAddress = (id: string): string => `${ownPages.check.href}${id}/`;

/** The address of an outcome of the decision guide. Takes the id of the guide's page. */
export const choiceAddress = (guide: string, id: string): string =>
  `${programmeAddress(guide, 'practitioners')}${id}/`;

/** The address of the comparison of all that the decision guide may recommend. */
export const comparisonAddress = (guide: string): string => choiceAddress(guide, 'compare');

/** The address of the blank form of a route of referral, a Word file. */
export const blankFormAddress = (route: string): string =>
  `${ownPages.refer.href}${route}-blank-form.docx`;

/** Where the files to download stand. */
export const filesFolder = '/files/';

/** Where the feeds of open data stand, each in a folder named after its version. */
export const feedFolder = '/oruk/';

/** Where the tables of open data and the feed of what changed stand. */
export const dataFolder = `${ownPages.openData.href}files/`;

/** Where all leaflets stand: pages for paper, which search and the site map do not name. */
const leafletFolder = '/leaflets/';

/** The kinds of content that have leaflets. */
type LeafletFolder = 'services' | 'situations';

/** The address of the leaflet of a service that has not closed, or of a situation. */
export const leafletAddress = (folder: LeafletFolder, id: string): string =>
  `${leafletFolder}${folder}/${id}/`;

/** Whether a leaflet may stand at an address. */
export const isLeafletAddress = (href: string): boolean => href.startsWith(leafletFolder);

/** The first name under a page in the address of another; empty where it does not stand under it. */
const nameUnder = (above: string, href: string): string =>
  href.startsWith(above) ? href.slice(above.length).replace(/[/#?].*$/, '') : '';

/** The id of the service, or list, that an address leads to; empty for any other address. */
export const serviceIn = (href: string): string => nameUnder(supportAddress, href);

/** The id of the route of referral whose form an address leads to; empty for any other address. */
export const routeIn = (href: string): string => nameUnder(ownPages.refer.href, href);
