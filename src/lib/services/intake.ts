import type { ServiceData } from '../../schemas/service.ts';
import type { intakes } from './terms.ts';

/** What a file says of whom a service takes. */
type IntakeFacts = Pick<ServiceData, 'status' | 'paused' | 'waitingList' | 'referralOnly'>;

/** A service with what the day of the build makes of its pause. */
export interface Intake extends IntakeFacts {
  /** Whether it is paused now, or the day on which it was to begin again has come. */
  pause?: 'now' | 'over' | undefined;
}

/** Whether a service is paused on `today` (ISO day), or was to begin again by then. */
export function judgePause(
  { paused }: Pick<IntakeFacts, 'paused'>,
  today: string,
): Intake['pause'] {
  if (!paused) return undefined;
  return paused.until !== undefined && paused.until <= today ? 'over' : 'now';
}

/** How a service takes people, as readers choose it; nothing for what has closed. */
export type IntakeKind = keyof typeof intakes;

/** Of several things that are true, the one that stands most in the way. */
export function findIntake(service: Intake): IntakeKind | undefined {
  if (service.status === 'closed') return undefined;
  if (service.pause === 'now') return 'paused';
  if (service.referralOnly !== undefined) return 'referral';
  return service.waitingList ? 'waiting-list' : 'yourself';
}

/** Whether nobody can get in touch by themselves: no button may lead there. */
export function isShut(service: Intake): boolean {
  const kind = findIntake(service);
  return kind !== 'yourself' && kind !== 'waiting-list';
}
