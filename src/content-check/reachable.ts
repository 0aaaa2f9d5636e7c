import type { ServiceData } from '../schemas/service.ts';

/**
 * Whether people can get in touch with a service by themselves, as its file says. A pause counts
 * until it is taken out: a fault must not come or go with time.
 */
export const isReachable = ({
  status,
  paused,
  referralOnly,
}: Pick<ServiceData, 'status' | 'paused' | 'referralOnly'>): boolean =>
  status !== 'closed' && paused === undefined && referralOnly === undefined;

/** What to write where people are told to call one that nobody can reach by themselves. */
export const reachNow =
  'a service that people can reach by themselves now: this one cannot be called';

/** Whether people can call it by themselves. */
export const takesCalls = (service: ServiceData): boolean =>
  isReachable(service) && service.phones.some(({ kind }) => kind === 'voice');
