import type { AudienceData } from '../../schemas/audience.ts';
import type { FinderData } from '../../schemas/finder.ts';
import type { SituationData } from '../../schemas/situation.ts';
import type { Ages } from '../services/ages.ts';
import { isStale } from '../services/due.ts';
import type { Service } from '../services/service.ts';

/** One thing that a reader can tick or choose, with what it says about them. */
export interface Choice {
  /** Its id on the page, `situations-file-name` or `question-answer`. */
  id: string;
  /** What the reader said by it, in the words that stand beside its box. */
  words: string;
  /** Topics it points to, closest first. */
  topics: readonly string[];
  /** Services it names, best first. */
  services: readonly string[];
  /** Guides to read next, best first. */
  guides: readonly string[];
  /** The readers it speaks of. */
  audiences: readonly string[];
  ages?: Ages | undefined;
  safety: boolean;
  /** True for a statement, false for an answer to one of the questions. */
  statement: boolean;
  /** True when it gives a list by itself. */
  alone: boolean;
  /** How many times its topics count. */
  weight: number;
}

/** What the rules need to know of a service. */
export interface ServiceFacts {
  /** Where it matters, because a choice or `urgent` may name it; elsewhere it may be empty. */
  id: string;
  /** Its place in the order of all services. */
  place: number;
  topics: readonly string[];
  audiences: readonly string[];
  ages?: Ages | undefined;
  /** True when both people take part together. */
  joint: boolean;
  /** True when it is for people who are afraid, hurt or controlled. */
  safety: boolean;
  /** True when it is current and not past its review period. */
  trusted: boolean;
  /** Checked, and past its review: offered last where one that is not fits as well. */
  due: boolean;
}

/** Everything that a personal list is made from. */
export interface Finder {
  points: FinderData['points'];
  /** The audiences that are parents together or apart; every other reader is besides. */
  parents: readonly string[];
  choices: readonly Choice[];
  /** Services that have not closed, A to Z: on the page, those of `urgent` until all were fetched. */
  services: readonly ServiceFacts[];
  /** Services to call first when a reader may not be safe, best first. */
  urgent: readonly string[];
  guides: readonly { id: string; title: string; href: string; safety: boolean }[];
}

type Situation = Pick<
  SituationData,
  'title' | 'topics' | 'services' | 'guides' | 'audience' | 'safety' | 'callFirst'
> & { id: string };

/**
 * False for a page that is written for young readers, and for one with services of its own to call
 * first: a list leads with the site's, which are for people who are afraid.
 */
export const isStatement = ({
  audience,
  callFirst,
}: Pick<SituationData, 'audience' | 'callFirst'>): boolean =>
  audience !== 'young' && callFirst.length === 0;

/** An audience, as far as it says which parents it is. */
type ParentAudience = Pick<AudienceData, 'parents'> & { id: string };

/** The audiences that are parents: of a situation, or all of them. */
export const listParents = (
  audiences: readonly ParentAudience[],
  which?: SituationData['audience'],
): string[] =>
  audiences
    .filter(({ parents }) => parents !== undefined && (which === undefined || parents === which))
    .map(({ id }) => id);

/**
 * Everything that can be ticked or chosen: the statements of parents, then the answers to the
 * questions. A situation that is no such statement is a page to read.
 */
export function listChoices(
  situations: readonly Situation[],
  questions: FinderData['questions'],
  audiences: readonly ParentAudience[],
): Choice[] {
  return [
    ...situations
      .filter(isStatement)
      .map(({ id, title, audience, topics, services, guides, safety }) => ({
        id: choiceId('situations', id),
        words: title,
        topics,
        services,
        guides,
        audiences: listParents(audiences, audience),
        safety,
        statement: true,
        alone: true,
        weight: 1,
      })),
    ...questions.flatMap((question) =>
      question.options.map(({ value, label, said, ...option }) => ({
        id: choiceId(question.id, value),
        words: said ?? label,
        ...option,
        statement: false,
        alone: question.alone && option.topics.length > 0,
        weight: question.weight,
      })),
    ),
  ];
}

/** The id of a choice, of the question it answers and the answer. */
export const choiceId = (question: string, answer: string): string => `${question}-${answer}`;

/** A service, of which only this much need be resolved. */
interface Fitting extends Pick<
  Service,
  'id' | 'status' | 'pause' | 'audiences' | 'ages' | 'joint' | 'freshness'
> {
  topics: readonly { id: string; safety: boolean }[];
}

/** The ids of all services that a choice names, or that are called first. */
export const listNamed = ({ choices, urgent }: Pick<Finder, 'choices' | 'urgent'>): Set<string> =>
  new Set([...urgent, ...choices.flatMap(({ services }) => services)]);

/** What the rules need to know of each service that has not closed and is not paused, of all in their order. */
export function listServiceFacts(services: readonly Fitting[]): ServiceFacts[] {
  return services.flatMap(
    ({ id, topics, audiences, ages, joint, status, freshness, pause }, place) => {
      if (status === 'closed' || pause === 'now') return [];
      return [
        {
          id,
          place,
          topics: topics.map((topic) => topic.id),
          audiences,
          ages,
          joint,
          safety: topics.some((topic) => topic.safety),
          trusted: status === 'current' && freshness === 'fresh',
          due: isStale({ status, freshness }),
        },
      ];
    },
  );
}
