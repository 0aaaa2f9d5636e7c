import { beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/content-check/problems.ts';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import { unexplained } from '../../fixtures/handbook.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent(kitCouncil);
});

const service = 'services/family-coaching.md';
const closed = 'services/old-line.md';
const safety = 'checker/safety.yaml';
const criteria = 'checker/criteria.yaml';
const guide = 'checker/decision-guide.yaml';
const screening = 'checker/screening.yaml';
const screeningOne = 'checker/screening-one.yaml';
const form = 'referrals/planning-meeting.yaml';
const afraid = 'situations/i-am-afraid.md';

/** A fault, the file it is in, the field and the words that the report must give. */
type Fault = [
  string,
  string,
  string | RegExp,
  string | ((found: string) => string),
  string,
  string,
];

const ofPages: Fault[] = [
  ['an unknown field', service, 'title:', 'titel: x\ntitle:', 'titel', 'no such field'],
  [
    'an address with a password',
    'site.yaml',
    'https://example.org/weather/',
    'https://me:secret@example.org/weather/',
    'exit.url',
    'an address without a user name or password',
  ],
  [
    'a door to a page that is not there',
    'site.yaml',
    'href: /situations/hard-for-me/',
    'href: /situations/hard-for-you/',
    'home.doors.0.href',
    'a page that is there',
  ],
  [
    'a door with a drawing that is not there',
    'site.yaml',
    'drawing: kite',
    'drawing: dragon',
    'home.doors.0.drawing',
    'lighthouse',
  ],
  [
    'a fourth door',
    'site.yaml',
    'doors:\n',
    `doors:\n${'    - { href: /parents/, title: Here, text: Come in., drawing: cups }\n'.repeat(2)}`,
    'home.doors',
    'at most three doors',
  ],
  [
    'a menu that leads to a page that is not there',
    'site.yaml',
    'href: /topics/listening/',
    'href: /topics/hearing/',
    'menu.talk.href',
    'a page that is there',
  ],
  [
    'a path of two steps',
    'site.yaml',
    'parents:\n',
    `parents:\n  path:\n    title: Steps\n    steps:\n${'      - { href: /parents/a-calm-talk/, title: Talk, text: Say it. }\n'.repeat(2)}`,
    'parents.path.steps',
    'three steps',
  ],
  ['a wrong type', service, /title: .*/, 'title: [1]', 'title', 'words'],
  [
    'a provider that is not there',
    service,
    /provider: .*/,
    'provider: nobody',
    'provider',
    'content/providers/',
  ],
  [
    'a topic that is not there',
    service,
    'topics: [rows',
    'topics: [rosw',
    'topics',
    'content/topics/',
  ],
  [
    'an area that is not there',
    service,
    /areas: .*/,
    'areas: [atlantis]',
    'areas.0',
    'content/places/',
  ],
  [
    'a place that is no area',
    service,
    /areas: .*/,
    'areas: [exampleshire, market-hall]',
    'areas.1',
    'kind is area',
  ],
  ['no area', service, /areas: .*/, 'areas: []', 'areas', 'at least one area'],
  [
    'one area by its old name',
    service,
    /areas: .*/,
    'area: exampleshire',
    'area',
    'the name areas: the field is called that now',
  ],
  [
    'an area in one that is not there',
    'places/north-example.yaml',
    'within: exampleshire',
    'within: atlantis',
    'within',
    'content/places/',
  ],
  [
    'an area in a building',
    'places/north-example.yaml',
    'within: exampleshire',
    'within: market-hall',
    'within',
    'kind is area',
  ],
  [
    'an area in itself',
    'places/exampleshire.yaml',
    'kind: area',
    'kind: area\nwithin: little-example',
    'within',
    'an area that does not lie in this one',
  ],
  [
    'a whole postcode of a district',
    'places/north-example.yaml',
    'postcodes: [ZZ1]',
    'postcodes: [ZZ1 1AA]',
    'postcodes.0',
    'the first half of a postcode',
  ],
  [
    'a postcode twice',
    'places/north-example.yaml',
    'postcodes: [ZZ1]',
    'postcodes: [ZZ1, ZZ1]',
    'postcodes.1',
    'each postcode once',
  ],
  [
    'a town in two districts',
    'places/south-example.yaml',
    'towns: [',
    'towns: [samplebury, ',
    'towns.0',
    'in partTowns of each area',
  ],
  [
    'a town whole in one district and in part in another',
    'places/south-example.yaml',
    'towns: [',
    'partTowns: [Samplebury]\ntowns: [',
    'partTowns.0',
    'in partTowns of each area',
  ],
  [
    'a postcode whole in one district and in part in another',
    'places/south-example.yaml',
    'partPostcodes: [',
    'partPostcodes: [ZZ1, ',
    'partPostcodes.0',
    'in partPostcodes of each area',
  ],
  [
    'a district of nothing',
    'places/south-example.yaml',
    'within: exampleshire',
    'within: all-areas',
    'towns',
    'within: exampleshire, or an area that lies in it',
  ],
  [
    'a town of a building',
    'places/market-hall.yaml',
    'kind: physical',
    'kind: physical\ntowns: [Otherbury]',
    'towns',
    'only a place whose kind is area has it',
  ],
  [
    'coordinates the wrong way round',
    'places/market-hall.yaml',
    /coordinates: .*/,
    'coordinates: { latitude: -1.01, longitude: 52.02 }',
    'coordinates.latitude',
    'degrees from 49 to 61',
  ],
  [
    'where a video room stands',
    'places/market-hall.yaml',
    /kind: physical[^]*coordinates/,
    'kind: virtual\ncoordinates',
    'coordinates',
    'a video room stands nowhere',
  ],
  [
    'a map of an area',
    'places/north-example.yaml',
    'kind: area',
    'kind: area\nmap: https://example.org/map/',
    'map',
    'only a place whose kind is physical has it',
  ],
  [
    'a building in an area',
    'places/market-hall.yaml',
    'kind: physical',
    'kind: physical\nwithin: exampleshire',
    'within',
    'only a place whose kind is area has it',
  ],
  [
    'a replacement that is not there',
    closed,
    /replacedBy: .*/,
    'replacedBy: [gone]',
    'replacedBy',
    'content/services/',
  ],
  [
    'a replacement that has closed',
    closed,
    /replacedBy: .*/,
    'replacedBy: [old-line]',
    'replacedBy',
    'not closed',
  ],
  [
    'an impossible number',
    'services/safe-line.md',
    'number: "0808 157 0001"',
    'number: "020 725"',
    'phones.0.number',
    'valid UK phone number',
  ],
  [
    'a number in the line of a card',
    'services/safe-line.md',
    /cardLine: .*/,
    'cardLine: Call 0808 157 0001 to talk.',
    'cardLine',
    'without the number',
  ],
  [
    'a number in a door of the home page',
    'site.yaml',
    /(doors:[^]*?)title: .*/,
    '$1title: Call 0808 157 0001',
    'home.doors.0.title',
    'without the number',
  ],
  [
    'a word that is both to say and not to say',
    'words.yaml',
    /$/,
    '\ninstead: [{ say: rules, not: [criteria] }, { say: criteria, not: [rules], on: parents }]\n',
    'instead.0.not.0',
    'for the same readers',
  ],
  [
    'a link without https',
    'services/evening-course.md',
    'https://',
    'http://',
    'website',
    'https://',
  ],
  [
    'a page about safety without a quiet title',
    afraid,
    /tabTitle: .*\n/,
    '',
    'tabTitle',
    'this is about safety',
  ],
  [
    'a service about safety without a quiet title',
    'services/safe-line.md',
    /tabTitle: .*\n/,
    '',
    'tabTitle',
    'this is about safety',
  ],
  [
    'a practitioner’s page about safety without a quiet title',
    'toolkit/ask-alone.mdx',
    'topics: [rows]',
    'topics: [harm]',
    'tabTitle',
    'this is about safety',
  ],
  [
    'an outcome of safety without a quiet title',
    safety,
    / {4}tabTitle: .*\n/,
    '',
    'outcomes.0.tabTitle',
    'this is about safety',
  ],
  [
    'a title that tells, of a page that is not marked',
    service,
    /title: .*/,
    'title: Help with violence',
    'tabTitle',
    '"violence" tells too much',
  ],
  [
    'a quiet title that tells',
    'topics/harm.yaml',
    /tabTitle: .*/,
    'tabTitle: If you are Afraid',
    'tabTitle',
    '"afraid" tells',
  ],
  [
    'a quiet title that another page has',
    'policies/urgent-help.mdx',
    /tabTitle: .*/,
    'tabTitle: Other help',
    'tabTitle',
    'words of its own',
  ],
  [
    'an old number of a service that is open',
    service,
    'topics:',
    'oldNumbers: [{ number: "0113 496 0099" }]\ntopics:',
    'oldNumbers',
    'has not closed',
  ],
  [
    'nothing to agree to before launch',
    'launch.yaml',
    /items:[^]*/,
    'items: []',
    'items',
    'at least one item',
  ],
  ['a long summary', service, /summary: .*/, `summary: ${'word '.repeat(40)}`, 'summary', '160'],
  [
    'a day that does not exist',
    service,
    'date: 2026-11-02',
    'date: 2026-02-30',
    'verified.date',
    'a day that exists',
  ],
  [
    'a current service without a date',
    service,
    'date: 2026-11-02, ',
    '',
    'verified.date',
    'date of the source',
  ],
  [
    'a key used twice',
    'services/two-homes.md',
    /key: .*/,
    'key: safe-line',
    'key',
    'a key of its own',
  ],
  [
    'a situation with a service that is not there',
    afraid,
    /services: \[/,
    'services: [nobody, ',
    'services',
    'content/services/',
  ],
  [
    'a situation with a topic that is not there',
    afraid,
    /topics: .*/,
    'topics: [nothing]',
    'topics',
    'content/topics/',
  ],
  [
    'something joint for someone afraid',
    afraid,
    /services: \[/,
    'services: [family-coaching, ',
    'services',
    'safety',
  ],
  [
    'a link to something joint for someone afraid',
    afraid,
    '## What may help',
    '## What may help\n\nTry [this](/support/family-coaching/).',
    '(prose)',
    'safety',
  ],
  [
    'a phone number in prose',
    service,
    '## How to start',
    '## How to start\n\nPhone 0808 157 0001.',
    '(prose)',
    'link to the service',
  ],
  [
    'a joint service in the cards of urgent help',
    'policies/urgent-help.mdx',
    'callFirst: [',
    'callFirst: [family-coaching, ',
    'callFirst',
    'safety',
  ],
  [
    'a joint service in a group of whom to call',
    'topics/listening.yaml',
    'services: [safe-line]',
    'services: [family-coaching]',
    'groups.0.services',
    'safety',
  ],
  [
    'a service in two groups',
    'topics/listening.yaml',
    'services: [safe-line]',
    'services: [family-team]',
    'groups.1.services.0',
    'each name once',
  ],
  [
    'a group that names the first to call again',
    'topics/listening.yaml',
    'services: [safe-line]',
    'services: [listening-line]',
    'groups.0.services.0',
    'each name once',
  ],
  [
    'groups without the first to call',
    'topics/listening.yaml',
    'callFirst: [listening-line]\n',
    '',
    'callFirst',
    'whom to call before all others',
  ],
  [
    'a joint service among the urgent ones',
    'site.yaml',
    'urgent: [',
    'urgent: [family-coaching, ',
    'urgent',
    'safety',
  ],
  [
    'a paused service among the urgent ones',
    'site.yaml',
    'urgent: [',
    'urgent: [saturday-club, ',
    'urgent.0',
    'a service that people can reach by themselves now',
  ],
  [
    'a service without a number to call first',
    'topics/listening.yaml',
    'callFirst: [',
    'callFirst: [two-homes, ',
    'callFirst.0',
    'this one cannot be called',
  ],
  [
    'a paused service to call first',
    'topics/listening.yaml',
    'callFirst: [',
    'callFirst: [saturday-club, ',
    'callFirst.0',
    'a service that people can reach by themselves now',
  ],
  [
    'a number of text relay without 18001',
    'services/many-ways-desk.md',
    '18001 020',
    '020',
    'phones.4.number',
    '18001 and a valid UK phone number',
  ],
  [
    'an extension that is no text',
    'services/many-ways-desk.md',
    'extension: "204"',
    'extension: 204',
    'phones.0.extension',
    'digits alone, in quotes',
  ],
  [
    'an extension of a number for texts',
    'services/many-ways-desk.md',
    'label: Text FAMILY,',
    'label: Text FAMILY, extension: "1",',
    'phones.2.extension',
    'only a number to call has an extension',
  ],
  [
    'a page to get in touch on of no kind',
    'services/night-chat.md',
    'kind: web-chat',
    'kind: chat',
    'contactPages.0.kind',
    'web-chat, video-relay, form',
  ],
  [
    'a fixed price that is not there',
    'services/priced-course.md',
    ', amount: 7.5',
    '',
    'cost.amount',
    'the price in pounds',
  ],
  [
    'a scale without an end',
    'services/saturday-club.md',
    ', to: 12',
    '',
    'cost.to',
    'the highest price',
  ],
  [
    'an audience that is not there',
    service,
    /audiences: .*/,
    'audiences: [parents-away]',
    'audiences.0',
    'content/audiences/',
  ],
  [
    'two audiences with one list',
    'audiences/fathers.yaml',
    'order:',
    'address: apart\norder:',
    'address',
    'an address that no other list has',
  ],
  [
    'an audience with the list of what is free',
    'audiences/fathers.yaml',
    'order:',
    'address: free\norder:',
    'address',
    'an address that no other list has',
  ],
  [
    'parents who are neither',
    'audiences/fathers.yaml',
    'order:',
    'parents: both\norder:',
    'parents',
    'together, apart',
  ],
  [
    'a route without a way',
    'referrals/listening-portal.yaml',
    /portal: .*/,
    '',
    'sections',
    'at least one section of a form',
  ],
  [
    'a route with two ways',
    'referrals/by-phone.yaml',
    'phone: family-team',
    'phone: family-team\nportal: { name: Gate, url: https://example.org/gate/ }',
    'phone',
    'this route has another way',
  ],
  [
    'a route by phone to nobody',
    'referrals/by-phone.yaml',
    'phone: family-team',
    'phone: nobody',
    'phone',
    'content/services/',
  ],
  [
    'a portal beside a form',
    'referrals/coaching.yaml',
    'referrals: open',
    'referrals: open\nportal: { name: Gate, url: https://example.org/gate/ }',
    'portal',
    'this route has a form',
  ],
  [
    'a form that goes to nobody',
    'referrals/coaching.yaml',
    /sendTo: .*/,
    '',
    'sendTo',
    'who the form goes to',
  ],
  [
    'a criterion that is not asked',
    'referrals/listening-portal.yaml',
    'criteria: [school-age]',
    'criteria: [left-handed]',
    'criteria.0',
    'a question of criteria.yaml',
  ],
  [
    'a form for one parent that asks for no day of agreement',
    'referrals/coaching.yaml',
    /referrals: open(.|\n)*Enter the day this parent agreed }/,
    (all) =>
      all
        .replace('referrals: open', 'referrals: open\nparents: one')
        .replace(/ {4}repeat: .*\n/, '')
        .replace(/\n.*parent-agreed.*/, ''),
    'sections',
    'the day on which the parent agreed',
  ],
  [
    'nobody who refers',
    service,
    /referralOnly: .*/,
    'referralOnly: true',
    'referralOnly',
    'who refers people',
  ],
  [
    'a pause without a reason',
    'services/saturday-club.md',
    /paused: .*/,
    'paused: { until: 2027-01-09 }',
    'paused.note',
    'words',
  ],
  [
    'a pause until a day that is none',
    'services/saturday-club.md',
    'until: 2027-01-09',
    'until: next spring',
    'paused.until',
    'a day that exists',
  ],
  [
    'a waiting list of a day to come',
    'services/winter-walks.md',
    'waitingList: { date: 2026-11-02 }',
    'waitingList: { date: 2031-11-02 }',
    'waitingList.date',
    'a day that has been',
  ],
  [
    'a closed service with a waiting list',
    closed,
    'status: closed',
    'status: closed\nwaitingList: { date: 2026-11-02 }',
    'waitingList',
    'a closed service takes nobody',
  ],
  [
    'a joint service in a guide about safety',
    'parents/is-it-harm.mdx',
    'services: [',
    'services: [family-coaching, ',
    'services.0',
    'safety',
  ],
  ['a joint service without a safety note', service, /safetyNote: .*/, '', 'safetyNote', 'afraid'],
  [
    'YAML that cannot be read',
    'topics/rows.yaml',
    /label: .*/,
    'label: "open',
    '(facts)',
    'the same quote at the end of the text',
  ],
  ['no facts at all', service, /^---\n/, '', '(whole file)', 'three hyphens'],
  [
    'a step of a journey without its length',
    'programme/refer.mdx',
    / {4}takes: .*\n/,
    '',
    'steps.0.takes',
    'words',
  ],
  [
    'a secure exchange without steps',
    'site.yaml',
    / {2}steps:\n( {4}- .*\n)+/,
    '',
    'secureExchange.steps',
    'a list',
  ],
];

const ofQuestions: Fault[] = [
  [
    'a rule about no question',
    safety,
    'question: afraid, is',
    'question: afriad, is',
    'rules.0.when',
    'id of a question',
  ],
  [
    'a rule about no answer',
    safety,
    'is: ["yes", unknown] }',
    'is: [maybe] }',
    'rules.0.when',
    'an answer of',
  ],
  [
    'a rule without an outcome',
    safety,
    '- outcome: get-help-first',
    '- outcome: get-help-frist',
    'rules.0.outcome',
    'id of an outcome',
  ],
  ['a joint outcome of safety', safety, 'joint: false', 'joint: true', 'outcomes.0.joint', 'false'],
  [
    'a closed service offered as a contact',
    criteria,
    'contacts: [evening-course, ',
    'contacts: [old-line, ',
    'outcomes.2.contacts.0',
    'not closed',
  ],
  [
    'a joint service as a contact of safety',
    safety,
    'contacts: [safe-line, ',
    'contacts: [family-coaching, ',
    'outcomes.0.contacts.0',
    'safety',
  ],
  [
    'a referral as an action of safety',
    safety,
    'href: /urgent-help/',
    'href: /practitioners/refer/',
    'outcomes.0.actions',
    'safety',
  ],
  [
    'a joint contact of an outcome that is not',
    criteria,
    'contacts: [evening-course, ',
    'contacts: [family-coaching, ',
    'outcomes.2.joint',
    'true',
  ],
  [
    'an answer that leads nowhere',
    criteria,
    'when: { kind: otherwise }',
    'when: { kind: answer, question: school-age, is: ["no"] }',
    'rules',
    'otherwise',
  ],
  [
    'a risk that no rule catches',
    safety,
    'is: ["yes", unknown] }',
    'is: ["yes"] }',
    'rules',
    'kind is safety',
  ],
  [
    'a question with two hoped answers',
    safety,
    / {6}"yes": Offer help .*\n/,
    '',
    'questions.0.advice',
    'hoped',
  ],
  [
    'a question id in both files',
    safety,
    '- id: afraid',
    '- id: school-age',
    'questions',
    'of its own',
  ],
  [
    'an outcome that nothing leads to',
    criteria,
    '- outcome: ask-more',
    '- outcome: other-help',
    'outcomes',
    'leads to this outcome',
  ],
  [
    'an outcome without comeBack',
    criteria,
    / {4}comeBack: .*\n/,
    '',
    'outcomes.0.comeBack',
    'words',
  ],
  [
    'a route that is not a file',
    criteria,
    'routes: [coaching]',
    'routes: [coachign]',
    'outcomes.0.routes.0',
    'content/referrals/',
  ],
  [
    'a rule about safety that does not stop',
    safety,
    'immediate: true',
    'immediate: false',
    'rules.0',
    'immediate: true',
  ],
  [
    'a rule of the criteria that leaves one out',
    criteria,
    / {8}- \{ kind: answer, question: both-agree, is: \["no"\] \}\n/,
    '',
    'rules.2.when',
    'the hoped answer to "both-agree": yes',
  ],
  [
    'a rule of the criteria that takes an answer not hoped for',
    criteria,
    / {8}- \{ kind: answer, question: both-agree, is: \[unknown\] \}\n/,
    '',
    'rules.2.when',
    'the hoped answer to "both-agree": yes',
  ],
  [
    'a rule that says at once that a family is eligible',
    criteria,
    '  - outcome: other-help\n',
    '  - outcome: coaching\n    immediate: true\n    when: { kind: answer, question: school-age, is: ["yes"] }\n  - outcome: other-help\n',
    'rules.0.when',
    'the hoped answer to "both-agree": yes',
  ],
  [
    'an outcome of the criteria that recommends a route without them',
    criteria,
    /(id: ask-more[^]*?)( {4}comeBack: .*\n)/,
    (found: string) => `${found}    routes: [coaching]\n`,
    'rules.1.when',
    'the hoped answer to "both-agree": yes',
  ],
  [
    'criteria that do not say who may refer',
    criteria,
    /whoRefers:\n( {2}.*\n)+/,
    '',
    'whoRefers',
    'who may refer',
  ],
  [
    'a count of the criteria that is not theirs',
    guide,
    'text: See the numbers to call',
    'text: Check the seven criteria',
    'outcomes',
    'the number of criteria that there are (two)',
  ],
  [
    'an outcome with the address of the map',
    criteria,
    /ask-more/g,
    'map',
    'outcomes',
    'another id',
  ],
  [
    'a route that safety recommends',
    safety,
    'kind: safety\n',
    'kind: safety\n    routes: [coaching]\n',
    'outcomes.0.routes',
    'nothing: this outcome is about safety',
  ],
  [
    'a way to a form from an outcome that is not joint',
    criteria,
    'href: /practitioners/toolkit/ask-alone/',
    'href: /practitioners/refer/coaching/',
    'outcomes.1.joint',
    'a referral of both people',
  ],
  [
    'stops before a form that let nobody on',
    screening,
    'kind: eligible',
    'kind: not-yet',
    'outcomes',
    'one outcome whose kind is eligible',
  ],
  [
    'stops before a form that let readers on in two ways',
    screening,
    'kind: not-yet',
    'kind: eligible',
    'outcomes',
    'one outcome whose kind is eligible',
  ],
  [
    'stops before the referral of one parent that let nobody on',
    screeningOne,
    'kind: eligible',
    'kind: not-yet',
    'outcomes',
    'one outcome whose kind is eligible',
  ],
  [
    'a risk to the one parent who is referred that does not stop',
    screeningOne,
    'question: safe-to-reach, is: ["no", unknown]',
    'question: safe-to-reach, is: ["no"]',
    'rules',
    'kind is safety',
  ],
  [
    'words about a form before a route by phone',
    screening,
    'Answer again for each new referral.',
    'Answer again for each new form.',
    'outcomes.2.comeBack',
    '"the referral": by-phone has no form',
  ],
  [
    'a way to send a form before a portal',
    screeningOne,
    'See how referring works, href: /practitioners/refer/ }',
    'See how to send it, href: /practitioners/refer/#send }',
    'outcomes.4.actions.0.href',
    '"the referral": listening-portal has no form',
  ],
  [
    'a route to a service that is not there',
    form,
    'refersTo: planning-meetings',
    'refersTo: planning-meeting',
    'refersTo',
    'content/services/',
  ],
  [
    'a route to a service that has closed',
    form,
    'refersTo: planning-meetings',
    'refersTo: old-line',
    'refersTo',
    'a service that has not closed',
  ],
  [
    'a route for both parents to a service about safety',
    form,
    'refersTo: planning-meetings',
    'refersTo: safe-line',
    'refersTo',
    'a service that is not about safety',
  ],
  [
    'stops without a question about safety',
    screening,
    '    safety: true\n',
    '',
    'questions',
    'safety: true',
  ],
  [
    'a form that opens without consent',
    screening,
    'question: said-yes, is: ["no", unknown]',
    'question: said-yes, is: ["no"]',
    'rules.2.when',
    'the hoped answer to "said-yes": yes',
  ],
];

const ofGuide: Fault[] = [
  [
    'a route named twice',
    guide,
    'routes: [coaching, planning-meeting]',
    'routes: [coaching, coaching]',
    'outcomes.5.routes.1',
    'each name once',
  ],
  [
    'a comparison without one of its rows',
    guide,
    / {6}howLong: .*\n/,
    '',
    'outcomes.1.comparison.howLong',
    'words',
  ],
  [
    'an option that suits answers that lead elsewhere',
    guide,
    'one-room: both, wish: plan',
    'one-room: both, wish: calm',
    'outcomes.3.comparison.suits.0.answers',
    'can lead to this outcome',
  ],
  [
    'an option that suits an answer that is not there',
    guide,
    'one-room: both, wish: calm',
    'one-room: both, wish: clam',
    'outcomes.4.comparison.suits.0.answers',
    'can lead to this outcome',
  ],
  [
    'a sentence under two options',
    guide,
    'whoIsThere: A coach with both of them.',
    'whoIsThere: Both parents and a planner.',
    'outcomes.4.comparison',
    'other words: "planning-meeting" says the same',
  ],
  [
    'a sentence under two options, inside a longer text',
    guide,
    'howLong: Up to four visits.',
    'howLong: Two hours on one day. Some come twice.',
    'outcomes.4.comparison',
    'other words: "planning-meeting" says the same',
  ],
  [
    'an “I don’t know” of the guide that ends in something joint',
    guide,
    /wish, is: \[unknown\]([\s\S]*)is: \[plan\]/,
    (found: string) =>
      found
        .replace('wish, is: [unknown]', 'one-room, is: [unknown]')
        .replace('[plan]', '[plan, unknown]'),
    'rules',
    'not joint while something is unknown',
  ],
  [
    'answers of the guide that lead nowhere',
    guide,
    'wish, is: [each-other]',
    'wish, is: [plan]',
    'rules',
    'otherwise',
  ],
  [
    'a risk of the guide that no rule catches',
    guide,
    'question: can-say-no, is: ["no", unknown]',
    'question: can-say-no, is: ["no"]',
    'rules',
    'kind is safety',
  ],
  [
    'a safety question of the guide with two hoped answers',
    guide,
    / {6}"no": Offer nothing .*\n/,
    '',
    'questions.0.advice',
    'hoped',
  ],
  [
    'a safety question of the guide with no hoped answer',
    guide,
    / {6}"no": Offer nothing .*\n/,
    (found: string) => `${found}      "yes": Ask again.\n`,
    'questions.0.advice',
    'hoped',
  ],
  [
    'a question id in two files',
    screening,
    '- id: said-yes',
    '- id: wish',
    'questions',
    'decision-guide.yaml has this one',
  ],
  [
    'an outcome id in two files',
    guide,
    '- id: a-coach',
    '- id: coaching',
    'outcomes',
    'criteria.yaml has this one',
  ],
  [
    'a question id twice in one file',
    guide,
    '- id: wish',
    '- id: one-room',
    'questions',
    'decision-guide.yaml has this one',
  ],
  [
    'a safety outcome of the guide that links to a form',
    guide,
    'href: /urgent-help/',
    'href: /practitioners/refer/coaching/',
    'outcomes.0.actions',
    'safety',
  ],
  [
    'a safety outcome of the guide that links to another outcome of the guide',
    guide,
    'href: /urgent-help/',
    'href: /practitioners/coach-or-meeting/a-coach/',
    'outcomes.0.actions',
    'safety',
  ],
  [
    'a rule about safety after another',
    guide,
    '  - outcome: nothing-together\n',
    '  - outcome: one-at-a-time\n    immediate: true\n    when: { kind: answer, question: one-room, is: [one] }\n  - outcome: nothing-together\n',
    'rules.1',
    'before every rule that does not lead to safety',
  ],
  [
    'a comparison that suits no answer',
    guide,
    /answers: \{[^}]*\}/,
    'answers: {}',
    'outcomes.1.comparison.suits.0.answers',
    'at least one answer',
  ],
  [
    'a question of the guide whose every answer carries advice',
    guide,
    '    advice:\n      unknown: Ask each of them alone.',
    '    advice:\n      both: a\n      one: b\n      unknown: Ask each of them alone.',
    'questions.1.advice',
    'without advice',
  ],
];

const ofForms: Fault[] = [
  [
    'a form with a section id used twice',
    form,
    '- id: children\n',
    '- id: parents\n',
    'sections.2.id',
    'of its own in this file',
  ],
  [
    'a form with a field id used twice',
    form,
    '- id: referrer-role',
    '- id: referrer-name',
    'sections.0.fields.1.id',
    'of its own in this file',
  ],
  [
    'a form with a field id that a section has',
    form,
    '- id: referrer-role',
    '- id: referrer',
    'sections.0.fields.1.id',
    'of its own in this file',
  ],
  [
    'a field that waits for a later one',
    form,
    'field: parent-caller,',
    'field: parent-needs,',
    'sections.1.fields.2.when.field',
    'an earlier field of this section',
  ],
  [
    'a field that waits for one that is not there',
    form,
    'field: parent-caller,',
    'field: parent-callar,',
    'sections.1.fields.2.when.field',
    'an earlier field of this section',
  ],
  [
    'a field that waits for one of another section',
    form,
    'field: parent-caller,',
    'field: referrer-role,',
    'sections.1.fields.2.when.field',
    'an earlier field of this section',
  ],
  [
    'a field that waits for one without answers to choose',
    form,
    'field: parent-caller,',
    'field: parent-name,',
    'sections.1.fields.2.when.field',
    'whose kind is choice',
  ],
  [
    'a field that waits for an answer that is not there',
    form,
    'is: ["no"] }',
    'is: [never] }',
    'sections.1.fields.2.when.is',
    'one of: yes, no',
  ],
  [
    'a form with a kind of field that is not there',
    form,
    'kind: age',
    'kind: number',
    'sections.2.fields.1.kind',
    'one of: text, long-text, date, age, choice, choices',
  ],
  [
    'a form with more room than a field can have',
    form,
    'limit: 40',
    'limit: 400',
    'sections.0.fields.2.limit',
    'at most 200',
  ],
  [
    'a form with room for fewer parents than there must be',
    form,
    'most: 2',
    'most: 1',
    'sections.1.repeat',
    '"most" of at least "least"',
  ],
  [
    'a section that has the id of the criteria',
    form,
    '- id: referrer\n',
    '- id: eligibility\n',
    'sections.0.id',
    'an id of its own',
  ],
  [
    'a field of a parent that the browser would fill in and remember',
    form,
    / {6}- id: parent-name\n/,
    (found: string) => `${found}        autocomplete: name\n`,
    'sections.1.fields.0.autocomplete',
    'nothing: only the section "referrer"',
  ],
  [
    'a kind of autocomplete that no reader has of their own',
    form,
    'autocomplete: tel',
    'autocomplete: bday',
    'sections.0.fields.2.autocomplete',
    'one of: name, organization-title, organization, email, tel',
  ],
  [
    'the same answer twice in a field',
    form,
    '{ value: who,',
    '{ value: what,',
    'sections.1.fields.4.options',
    'each answer once',
  ],
  [
    'a form in place of a shut route',
    form,
    'href: /support/',
    'href: /practitioners/refer/coaching/',
    'instead.0.href',
    'not a referral form',
  ],
  [
    'a route in a state that is not there',
    form,
    'referrals: open',
    'referrals: shut',
    'referrals',
    'one of: open, paused, closed',
  ],
  [
    'a day of a route that does not exist',
    form,
    /^date: .*/m,
    'date: 2026-02-30',
    'date',
    'a day that exists',
  ],
  [
    'a service of a route that has closed',
    form,
    'services: [',
    'services: [old-line, ',
    'services.0',
    'not closed',
  ],
  [
    'a service of a route that is not there',
    form,
    'services: [',
    'services: [nobody, ',
    'services.0',
    'content/services/',
  ],
  [
    'a route with the key of another',
    form,
    'key: planning-meeting',
    'key: coaching',
    'key',
    'a key of its own',
  ],
];

const group = 'services/baby-group.md';
const desk = 'services/duty-desk.md';
const night = 'services/night-line.md';

const phoneRoute = 'referrals/by-phone.yaml';

const ofTwins: Fault[] = [
  [
    'a number twice',
    'services/day-line.md',
    /phones:\n[^]*?(?=areas)/,
    (found) => `${found}${found.replace('phones:\n', '')}`,
    'phones.1',
    'each number once',
  ],
  [
    'a span twice',
    'services/day-line.md',
    /( *- \{ days: \[mon.*\n)/,
    '$1$1',
    'phones.0.hours.1',
    'each span once',
  ],
  [
    'a span twice in another order',
    'services/day-line.md',
    /( *- \{ days: \[)mon, tue(.*\n)/,
    '$&$1tue, mon$2',
    'phones.0.hours.1',
    'each span once',
  ],
  [
    'a day of a span twice',
    'services/day-line.md',
    '[sun]',
    '[sun, sun]',
    'phones.0.hours.1.days.1',
    'each day once',
  ],
  [
    'a closed day twice',
    desk,
    /( *- \{ on: 2026-12-11.*\n)/,
    '$1$1',
    'phones.0.hours.closedOn.2',
    'each day once',
  ],
  [
    'a channel twice',
    service,
    /channels: .*/,
    'channels: [phone, phone]',
    'channels.1',
    'each name once',
  ],
  [
    'a page twice',
    service,
    'channels:',
    `contactPages:\n${'  - { kind: form, url: https://example.org/a/, label: Ask }\n'.repeat(2)}channels:`,
    'contactPages.1',
    'each page once',
  ],
  [
    'an old number twice',
    closed,
    'topics:',
    'oldNumbers: [{ number: "1" }, { number: "1" }]\ntopics:',
    'oldNumbers.1',
    'each number once',
  ],
  [
    'a language twice',
    service,
    'channels:',
    'languages: [Polish, Polish]\nchannels:',
    'languages.1',
    'each name once',
  ],
  [
    'a former name twice',
    service,
    'channels:',
    'alsoKnownAs: [One, One]\nchannels:',
    'alsoKnownAs.1',
    'each name once',
  ],
  [
    'a route by a phone that has closed',
    phoneRoute,
    'phone: family-team',
    'phone: old-line',
    'phone',
    'a service that has not closed',
  ],
  [
    'a route by a service without a number',
    phoneRoute,
    'phone: family-team',
    'phone: two-homes',
    'phone',
    'can be called now',
  ],
  [
    'a route by a service that others must refer to',
    phoneRoute,
    'phone: family-team',
    'phone: family-coaching',
    'phone',
    'can be called now',
  ],
];

const ofKinds: Fault[] = [
  [
    'a warning after the check has failed',
    'site.yaml',
    /warnAfterDays: .*/,
    'warnAfterDays: 5000',
    'review.warnAfterDays',
    'no more days than',
  ],
  [
    'a service that is paused and does not say why',
    service,
    'channels:',
    'paused: true\nchannels:',
    'paused',
    'each on its own line: note, and where known until',
  ],
  [
    'a pause without a note',
    service,
    'channels:',
    'paused: { until: 2027-02-01 }\nchannels:',
    'paused.note',
    'words: why, or what to do meanwhile',
  ],
  [
    'a waiting list in words',
    service,
    'channels:',
    'waitingList: 8 weeks\nchannels:',
    'waitingList',
    'each on its own line: date, and where known length',
  ],
  [
    'a cost in a word',
    service,
    /cost: .*/,
    'cost: free',
    'cost',
    'each on its own line: kind, and where known amount',
  ],
  ['no provider', service, /provider: .*\n/, '', 'provider', 'words: who runs it'],
  [
    'how to be listed without its fields',
    'site.yaml',
    /(beListed):.*\n( {4}.*\n)*/,
    '$1: Ask us.\n',
    'contact.beListed',
    'each on its own line: text, and where known link',
  ],
  ['a place in lists that is none', afraid, /order: .*/, 'order: 0', 'order', 'more than 0'],
  [
    'a place in lists in words',
    afraid,
    /order: .*/,
    'order: first',
    'order',
    'a number: where it stands in lists',
  ],
  [
    'a price with a comma',
    service,
    /cost: .*/,
    'cost: { kind: fixed, amount: 1,200 }',
    'cost.200',
    'a number without a comma',
  ],
  [
    'a price with a comma alone',
    service,
    /cost: .*/,
    'cost:\n  kind: fixed\n  amount: 1,200',
    'cost.amount',
    'a number without a comma',
  ],
  [
    'a price in parts of a penny',
    service,
    /cost: .*/,
    'cost: { kind: fixed, amount: 12.345 }',
    'cost.amount',
    'two decimals',
  ],
  [
    'a price beyond all',
    service,
    /cost: .*/,
    'cost: { kind: fixed, amount: 1e9 }',
    'cost.amount',
    'at most 100000',
  ],
];

const ofHours: Fault[] = [
  [
    'a span that closes before it opens',
    night,
    'closes: "14:00"',
    'closes: "02:00"',
    'phones.0.hours.1.closes',
    'a later time than it opens',
  ],
  ['a time without a zero', night, '"10:00"', '"9:00"', 'phones.0.hours.1.opens', '24-hour time'],
  ['no span', night, /hours:\n( {6}.*\n)+/, 'hours: []\n', 'phones.0.hours', 'at least one span'],
  [
    'another word',
    night,
    'open: always',
    'open: allways',
    'phones.1.hours.open',
    'the word "always"',
  ],
  [
    'a name for bank holidays',
    night,
    'bank-holidays]',
    'bank-holiday]',
    'phones.0.hours.1.days.1',
    'one of: mon',
  ],
  [
    'a word for hours',
    night,
    /hours:\n( {6}.*\n)+/,
    'hours: daily\n',
    'phones.0.hours',
    'with either of them',
  ],
  [
    'a closed day without its field',
    desk,
    '- { on: bank',
    '- { at: bank',
    'phones.0.hours.closedOn.0.at',
    'no such field',
  ],
  [
    'a closed day that is none',
    desk,
    '2026-12-11',
    '2026-12-32',
    'phones.0.hours.closedOn.1.on',
    'bank-holidays',
  ],
  [
    'a closed day and more',
    desk,
    'on: 2026-12-11',
    'on: 2026-12-11, to: 2026-12-12',
    'phones.0.hours.closedOn.1',
    'either "on"',
  ],
  [
    'closed days without one',
    desk,
    /closedOn:\n( {8}.*\n)+/,
    'closedOn: []\n',
    'phones.0.hours.closedOn',
    'at least one day',
  ],
  [
    'closed and open on bank holidays',
    desk,
    '[mon,',
    '[bank-holidays, mon,',
    'phones.0.hours.closedOn',
    'open then, or closed',
  ],
  [
    'closed days that end first',
    group,
    'to: 2027-01-03',
    'to: 2026-01-03',
    'hoursAt.1.hours.closedOn.0.to',
    'the last day',
  ],
  [
    'term time as true',
    group,
    'termTime: only',
    'termTime: true',
    'hoursAt.0.hours.0.termTime',
    'one of: only, never',
  ],
  [
    'hours at another place',
    group,
    'place: market-hall',
    'place: exampleshire',
    'hoursAt.0.place',
    'one of the places',
  ],
  [
    'hours at one place twice',
    group,
    'place: lakeside-library',
    'place: market-hall',
    'hoursAt.1.place',
    'each place once',
  ],
  [
    'another nation',
    'site.yaml',
    'nation: wales',
    'nation: cymru',
    'nation',
    'one of: england, wales',
  ],
  [
    'a term of a feed twice',
    'feeds/neighbours.yaml',
    'term: Parking }',
    'term: ARGUMENTS AT HOME, of: needs }',
    'terms.1',
    'each term once',
  ],
  [
    'a topic of a feed that is not there',
    'feeds/neighbours.yaml',
    'topics: [rows]',
    'topics: [rosw]',
    'terms.0.topics.0',
    'content/topics/',
  ],
  [
    'an area of a feed that is not there',
    'feeds/neighbours.yaml',
    'is: exampleshire',
    'is: atlantis',
    'places.0.is',
    'content/places/',
  ],
  [
    'a building as the area of a feed',
    'feeds/neighbours.yaml',
    'areas: [exampleshire]',
    'areas: [market-hall]',
    'otherwise.areas.0',
    'kind is area',
  ],
  [
    'an owner of a feed whom nobody knows',
    'feeds/neighbours.yaml',
    'by: Example editor',
    'by: Somebody',
    'by',
    'one of the owners in site.yaml',
  ],
  [
    'an address of a feed without HTTPS',
    'feeds/neighbours.yaml',
    'url: https:',
    'url: http:',
    'url',
    'https://',
  ],
  ['no term', 'terms.yaml', /terms:\n( {2}.*\n)+/, 'terms: []\n', 'terms', 'at least one term'],
  [
    'a term that ends first',
    'terms.yaml',
    'to: 2026-12-18',
    'to: 2026-10-31',
    'terms.1.to',
    'the last day of this term',
  ],
  [
    'a whole year as one term',
    'terms.yaml',
    'to: 2027-03-25',
    'to: 2027-07-25',
    'terms.3.to',
    'before the next holiday',
  ],
  [
    'terms in another order',
    'terms.yaml',
    'from: 2026-11-02',
    'from: 2026-10-02',
    'terms.1.from',
    'in order',
  ],
  [
    'a term that is missing',
    'terms.yaml',
    /.*2026-12-18.*\n/,
    '',
    'terms.1.from',
    'is a term missing?',
  ],
  [
    'terms of a source to come',
    'terms.yaml',
    'date: 2026-09-01',
    'date: 2029-09-01',
    'verified.date',
    'a day that has been',
  ],
  [
    'a holiday in a term',
    'plan/holidays.yaml',
    'from: 2026-12-21',
    'from: 2026-12-18',
    'holidays.0.dates.0.from',
    'days outside the term',
  ],
];

describe('one fault', () => {
  test.each([
    ...ofPages,
    ...ofQuestions,
    ...ofGuide,
    ...ofForms,
    ...ofHours,
    ...ofTwins,
    ...ofKinds,
  ])('%s', async (_, file, from, to, field, write) => {
    content.change(file, from, to);
    const problems = await content.problems();
    const named = problems.filter((problem: Problem) => problem.file === `content/${file}`);
    expect(unexplained(problems), 'is explained in content/README.md').toEqual([]);
    expect(named.map((problem) => `${problem.field} | ${problem.write}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${RegExp.escape(field)}.* \\| .*${RegExp.escape(write)}`)),
    );
    for (const problem of named) expect(problem.found).not.toBe('');
  });
});

test('of two files with one key, the one that is not called so is at fault', async () => {
  for (const copy of ['extra', 'zebra']) {
    content.write(`services/${copy}.md`, content.read('services/two-homes.md'));
  }
  const named = (await content.problems()).filter(({ field }) => field === 'key');
  expect(named.map(({ file, write }) => [file, write])).toEqual(
    ['extra', 'zebra'].map((copy) => [
      `content/services/${copy}.md`,
      'a key of its own; content/services/two-homes.md has this one',
    ]),
  );
});

test('an address of a list that a service has is the fault of the list', async () => {
  content.change('audiences/fathers.yaml', /^order/m, 'address: two-homes\norder');
  const problems = await content.problems();
  expect(unexplained(problems)).toEqual([]);
  expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'content/audiences/fathers.yaml address',
  ]);
});

test('all problems of all files are given at once', async () => {
  content.change(service, /provider: .*/, 'provider: nobody');
  content.change('topics/rows.yaml', /label: .*/, 'label: "open');
  content.change(afraid, /order: .*/, 'order: first');
  const files = new Set((await content.problems()).map(({ file }) => file));
  expect([...files]).toEqual(
    expect.arrayContaining([`content/${service}`, 'content/topics/rows.yaml', `content/${afraid}`]),
  );
});

test.each([
  ['paused', 'paused: { note: Nobody is there. }'],
  ['by referral only', 'referralOnly: a school'],
])('every place that says to call a service that is %s is named', async (_, line) => {
  content.change('services/safe-line.md', 'status: current', `status: current\n${line}`);
  const problems = (await content.problems()).filter(({ write }) =>
    write.startsWith('a service that people can reach by themselves now'),
  );
  expect(unexplained(problems)).toEqual([]);
  expect(problems.map(({ file, field }) => `${file.replace('content/', '')} ${field}`)).toEqual(
    expect.arrayContaining([
      'site.yaml urgent.0',
      expect.stringMatching(/^checker\/safety.yaml outcomes\.\d\.contacts\.0$/),
      expect.stringMatching(/^search\/promoted.yaml answers\.\d\.services\.0$/),
    ]),
  );
});

test('an audience, topic, provider or place that nobody uses is named', async () => {
  const unused = {
    audiences: 'fathers.yaml',
    topics: 'rows.yaml',
    providers: 'example-ear.yaml',
    places: 'exampleshire.yaml',
  };
  for (const [folder, file] of Object.entries(unused)) {
    const text = content.read(`${folder}/${file}`);
    content.write(`${folder}/nobody.yaml`, text.replace(/key: .*/, 'key: nobody'));
  }
  const files = (await content.problems()).map(({ file }) => file);
  for (const folder of Object.keys(unused)) {
    expect(files).toContain(`content/${folder}/nobody.yaml`);
  }
});

test('a file of the wrong kind or name is named, not passed over', async () => {
  content.write('topics/notes.txt', 'x');
  content.write('topics/My Topic.yaml', 'x');
  const found = (await content.problems()).map(({ file }) => file);
  expect(found).toEqual(
    expect.arrayContaining(['content/topics/notes.txt', 'content/topics/My Topic.yaml']),
  );
});

test.each(['free', 'closed', 'by-video', 'area-exampleshire', 'due-for-a-check'])(
  'a service may not take the address of the list %s',
  async (id) => {
    const text = content.read(service);
    content.write(`services/${id}.md`, text.replace(/key: .*/, `key: ${id}`));
    expect(await content.problems()).toContainEqual({
      file: `content/services/${id}.md`,
      field: '(file name)',
      found: JSON.stringify(id),
      write: 'another name: a list in the directory has this one',
    });
  },
);

test.each(['2', '0110', 'a-to-z', 'cards'])(
  'neither a service nor the list of an audience may take the address of the part %s of the directory',
  async (id) => {
    const why = 'not a number, nor a-to-z or cards, which are parts of the directory';
    const problem = (file: string, field: string, write: string): unknown =>
      expect.objectContaining({ file, field, found: JSON.stringify(id), write });
    const audience = content.read('audiences/fathers.yaml');
    content.write('audiences/fathers.yaml', `${audience}\naddress: "${id}"\n`);
    expect(await content.problems()).toContainEqual(
      problem('content/audiences/fathers.yaml', 'address', `another address: ${why}`),
    );
    content.write('audiences/fathers.yaml', audience);
    content.write(`services/${id}.md`, content.read(service).replace(/key: .*/, `key: "${id}"`));
    expect(await content.problems()).toContainEqual(
      problem(`content/services/${id}.md`, '(file name)', `another name: ${why}`),
    );
  },
);

test('a missing file that others name is named where they name it', async () => {
  content.remove('services/safe-line.md');
  const problems = await content.problems();
  expect(
    problems.some(({ file, field }) => file === 'content/site.yaml' && field.startsWith('urgent')),
  ).toBe(true);
});

test.each([
  ['policies/urgent-help', 'mdx'],
  ['checker/screening', 'yaml'],
])('%s must be there, because others lead to it', async (name, ending) => {
  content.remove(`${name}.${ending}`);
  const problems = await content.problems();
  expect(problems).toContainEqual({
    file: `content/${name}`,
    field: '(whole file)',
    found: 'nothing',
    write: 'this file: other pages lead to it',
  });
});

test('a route for one parent asks for questions of its own', async () => {
  content.remove(screeningOne);
  const problems = await content.problems();
  expect(unexplained(problems)).toEqual([]);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file: 'content/referrals/listening-portal.yaml',
      field: 'parents',
      write:
        'also content/checker/screening-one.yaml: the questions before a referral of one parent alone',
    }),
  );
});

test.each(['A form of abuse is fear.', 'The parent signed a consent form.'])(
  'a screening before a route by phone may say “%s”',
  async (words) => {
    content.change(screening, 'Both were calm and free to speak.', words);
    expect(await content.problems()).toEqual([]);
  },
);

test('the screening under its old name is asked to take the new one', async () => {
  const text = content.read(screening);
  content.remove(screening);
  content.write('checker/before-referral.yaml', text);
  const problems = await content.problems();
  expect(unexplained(problems)).toEqual([]);
  expect(problems).toContainEqual({
    file: 'content/checker/before-referral',
    field: '(file name)',
    found: '"before-referral"',
    write: 'the name screening: the file is called that now',
  });
  expect(problems.map(({ file }) => file)).not.toContain('content/checker/screening');
});

const leadsToGuide = ({ found }: { found: string }): boolean =>
  found.includes('/practitioners/coach-or-meeting/');

const guidesPage = 'the name of a file in content/programme/ with section: practitioners';

test.each([
  ['no page', guide, 'page: coach-or-meeting', '', guidesPage],
  ['the page of the referral', guide, 'page: coach-or-meeting', 'page: refer', guidesPage],
  ['a page about the programme', guide, 'page: coach-or-meeting', 'page: about', guidesPage],
  ['no such page', guide, 'page: coach-or-meeting', 'page: choose', 'a file in content/programme/'],
  [
    'a page, though it is not the decision guide',
    'checker/criteria.yaml',
    'intro:',
    'page: about\nintro:',
    'nothing: only decision-guide.yaml has it',
  ],
])('%s: a file of questions names its page where it must', async (_, file, from, to, write) => {
  content.change(file, from, to);
  const problems = await content.problems();
  const [problem] = problems.filter(({ field }) => field === 'page');
  expect(problem?.file).toBe(`content/${file}`);
  expect(problem?.write).toContain(write);
});

test('the decision guide has the address of the page that its file names', async () => {
  content.change(guide, 'page: coach-or-meeting', 'page: what-fits');
  const page = content.read('programme/coach-or-meeting.mdx');
  content.write('programme/what-fits.mdx', page.replace('key: coach-or-meeting', 'key: what-fits'));
  content.change(guide, 'href: /urgent-help/', 'href: /practitioners/what-fits/compare/');
  const problems = await content.problems();
  const named = problems.filter(({ found }) => found.includes('/practitioners/what-fits/'));
  expect(named.map(({ write }) => write)).toContain(
    'a page that does not bring both people together: this is about safety',
  );
});

test('a council may have no decision guide', async () => {
  content.change(
    service,
    '## How to start',
    '## How to [choose](/practitioners/coach-or-meeting/)',
  );
  content.remove(guide);
  content.remove('programme/coach-or-meeting.mdx');
  const problems = await content.problems();
  // Every link to it is named, so that none is left dead.
  expect(problems.map(({ file }) => file)).toContain(`content/${service}`);
  expect(problems.filter((problem) => !leadsToGuide(problem))).toEqual([]);
});

test('a council may have no route of referral', async () => {
  content.remove('referrals');
  const problems = await content.problems();
  expect(problems.length).toBeGreaterThan(0);
  const left = problems.filter(
    ({ field }) => !/^(outcomes\.\d+\.(routes|actions)|phrases)\.\d+/.test(field),
  );
  expect(left).toEqual([]);
});

test('a route that is removed is named wherever an outcome recommends it', async () => {
  content.remove('referrals/coaching.yaml');
  const problems = await content.problems();
  const named = problems.filter(({ write }) => write.includes('content/referrals/'));
  expect(new Set(named.map(({ file }) => file))).toEqual(
    new Set(['content/checker/criteria.yaml', `content/${guide}`]),
  );
});

test.each(['paused', 'closed'])('a route that is %s is no fault', async (state) => {
  for (const file of [form, 'referrals/coaching.yaml']) {
    content.change(file, 'referrals: open', `referrals: ${state}`);
  }
  expect(await content.problems()).toEqual([]);
});

test('without site.yaml, or with one that cannot be read, the report says so', async () => {
  content.write('site.yaml', 'url: "open');
  const named = async () => (await content.problems()).map(({ file }) => file);
  expect(await named()).toContain('content/site.yaml');
  content.remove('site.yaml');
  expect(await named()).toContain('content/site.yaml');
});
