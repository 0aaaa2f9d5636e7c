import { findIntake } from '../lib/services/intake.ts';
import {
  channels,
  costs,
  intakes,
  statuses,
  takingPart,
  termLists,
} from '../lib/services/terms.ts';
import type { Publication, PublishedService } from './publication.ts';

/** A word that describes services. */
export interface Term {
  key: string;
  name: string;
  description: string;
  /** The address of its page, from the root. */
  href?: string | undefined;
}

/** A list of words that describe services, with the way to read them from one. */
export interface Vocabulary {
  key: string;
  name: string;
  description: string;
  terms: readonly Term[];
  /** Keys of the terms of a service. */
  read: (service: PublishedService) => readonly string[];
}

const listTerms = (terms: Record<string, { label: string; description: string }>): Term[] =>
  Object.entries(terms).map(([key, { label, description }]) => ({ key, name: label, description }));

/** Every list of words of a publication. */
export const listVocabularies = ({ topics, audiences }: Publication): Vocabulary[] => [
  {
    key: 'topics',
    name: 'Topics',
    description: 'What people look for help with.',
    terms: topics.map(({ id, label, summary, href }) => ({
      key: id,
      name: label,
      description: summary,
      href,
    })),
    read: (service) => service.topics.map(({ id }) => id),
  },
  {
    key: 'audiences',
    name: 'Audiences',
    description: 'Who services are for.',
    terms: audiences.map(({ id, label, description }) => ({ key: id, name: label, description })),
    read: (service) => service.audiences,
  },
  {
    key: 'channels',
    name: termLists.channels,
    description: 'How services reach people.',
    terms: listTerms(channels),
    read: (service) => service.channels,
  },
  {
    key: 'costs',
    name: termLists.costs,
    description: 'What services cost the people who use them.',
    terms: listTerms(costs),
    read: (service) => [service.cost.kind],
  },
  {
    key: 'statuses',
    name: termLists.statuses,
    description:
      'How sure the publisher is that a service is there and that its details are right.',
    terms: listTerms({ current: statuses.current, unconfirmed: statuses.unconfirmed }),
    read: (service) => [service.status],
  },
  {
    key: 'intake',
    name: termLists.intake,
    description: 'How services take people: of several things, what stands most in the way.',
    terms: listTerms(intakes),
    read: (service) => [findIntake(service) ?? ''],
  },
  {
    key: 'taking-part',
    name: termLists['taking-part'],
    description: 'Whether two people take part in a service together.',
    terms: listTerms(takingPart),
    read: ({ joint }) => [joint ? 'together' : 'alone'],
  },
  {
    key: 'sources',
    name: termLists.sources,
    description: 'What the details of a service were compared with.',
    terms: [
      { key: 'source', name: 'Source', description: 'What the details were compared with.' },
      { key: 'source-page', name: 'Page of the source', description: 'The address of the source.' },
      {
        key: 'source-date',
        name: 'Day of the source',
        description: 'The day that the source is of.',
      },
    ],
    read: ({ verified }) => [
      'source',
      ...(verified.sourceUrl === undefined ? [] : ['source-page']),
      ...(verified.date === undefined ? [] : ['source-date']),
    ],
  },
];
