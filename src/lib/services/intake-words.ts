import { formatDay } from '../dates/format-day.ts';
import { endSentence } from '../end-sentence.ts';
import { findIntake, type Intake } from './intake.ts';

/** Until when a service is paused: `Paused until 11 January 2027`. */
const describePause = ({ paused }: Intake): string =>
  paused?.until === undefined ? 'Paused for now' : `Paused until ${formatDay(paused.until)}`;

/** What stands in the place of a button that would lead nowhere; undefined where one may stand. */
export function describeShut(service: Intake): string | undefined {
  const kind = findIntake(service);
  if (kind === 'paused') return describePause(service);
  return kind === 'referral' ? 'By referral only' : undefined;
}

/** What to know before using a way to get in touch; undefined where anyone may use it. */
export function warnOfWays(service: Intake): string | undefined {
  const kind = findIntake(service);
  if (kind === 'paused') return 'It may not be answered while the service is paused.';
  return kind === 'referral' ? 'For people who refer.' : undefined;
}

/** All that is known of whom a service takes and how soon, in sentences, one thing each. */
export function describeIntake(service: Intake): string[] {
  if (service.status === 'closed') return [];
  const { pause, paused, referralOnly, waitingList } = service;
  const wait = waitingList?.length;
  return [
    ...(pause === 'now' && paused ? [`${describePause(service)}. ${paused.note}`] : []),
    ...(pause === 'over' && paused?.until !== undefined
      ? [`It was paused until ${formatDay(paused.until)}. Ask whether it has begun again.`]
      : []),
    ...(referralOnly === undefined
      ? []
      : [
          `By referral only: you cannot ask for it yourself. Who refers: ${endSentence(referralOnly)}`,
        ]),
    ...(waitingList
      ? [
          `There is a waiting list${wait === undefined ? '' : `: ${wait}`}, as of ${formatDay(waitingList.date)}.`,
        ]
      : []),
  ];
}
