import { agesOverlap } from '../services/ages.ts';
import type { Choice, Finder, ServiceFacts } from './finder.ts';

/** What a place in a list is worth: all of `most` at its head, one less each step, at least 1. */
export const weighPlace = (place: number, most: number): number =>
  place < 0 ? 0 : Math.max(1, most - place);

/** What it is worth that a choice names a service. */
export const weighName = (
  { points }: Finder,
  choice: Choice,
  service: Pick<ServiceFacts, 'id'>,
): number => weighPlace(choice.services.indexOf(service.id), points.named);

/** What the first topic that a choice shares with a service is worth. */
export function weighTopic(
  { points }: Finder,
  choice: Choice,
  service: Pick<ServiceFacts, 'topics'>,
): number {
  const place = choice.topics.findIndex((topic) => service.topics.includes(topic));
  return (points.topics[place] ?? 0) * choice.weight;
}

/** Whether a service says that it is for some of these ages. */
export const fitsAge = (
  service: Pick<ServiceFacts, 'ages'>,
  ages: NonNullable<Choice['ages']>,
): boolean => service.ages !== undefined && agesOverlap(service.ages, ages);

/** For an answer: what it is worth that a service is only for such readers. */
export function weighReaders(
  { points, parents }: Finder,
  choice: Choice,
  service: Pick<ServiceFacts, 'audiences'>,
): number {
  const theirs: readonly string[] = choice.audiences;
  const forThem = service.audiences.some((audience) => theirs.includes(audience));
  const forOthers = service.audiences.some(
    (audience) => parents.includes(audience) && !theirs.includes(audience),
  );
  return !choice.statement && forThem && !forOthers ? points.audience : 0;
}

/** For an answer: what it is worth that a service is only for such ages. */
export const weighAges = (
  { points }: Finder,
  choice: Choice,
  service: Pick<ServiceFacts, 'ages'>,
): number => (!choice.statement && choice.ages && fitsAge(service, choice.ages) ? points.ages : 0);
