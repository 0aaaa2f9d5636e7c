import type { Outcome } from '../../schemas/checker.ts';
import type { ReferralData } from '../../schemas/referral.ts';
import { formatDay } from '../dates/format-day.ts';

/** A route of referral with its address. */
export type Referral = ReferralData & { id: string; href: string };

/**
 * The state of a route as readers see it: "Referrals are paused, as of 1 May 2026." That a form is
 * here does not say that the provider takes it: the route's note does.
 */
export function describeRouteState(
  route: Pick<Referral, 'referrals' | 'date' | 'portal' | 'phone'>,
): string {
  const { referrals, date } = route;
  const state = referrals === 'open' ? describeWay(route) : `Referrals are ${referrals}`;
  return `${state}, as of ${formatDay(date)}.`;
}

/**
 * The questions that stand before a referral, a file in checker/. Where one parent alone is referred,
 * nothing may be asked of the other, and fear is a reason for help and not against the referral.
 */
export const screenings = { both: 'screening', one: 'screening-one' } as const;

/** Whether these questions of checker/ stand before a referral. */
export const isScreening = (id: string): boolean => id === screenings.both || id === screenings.one;

/** What a finished form is sent by where the council has named nothing. */
export const agreedWay = 'a secure way that the council has agreed';

/** How a referral is made. */
function describeWay({ portal, phone }: Pick<Referral, 'portal' | 'phone'>): string {
  if (portal) return `Referrals are made on ${portal.name}`;
  return phone === undefined ? 'There is a form here' : 'Referrals are made by phone';
}

/** Whether a route takes referrals by a form of this site. */
export const hasOpenForm = ({
  referrals,
  sections,
}: Pick<Referral, 'referrals' | 'sections'>): boolean =>
  referrals === 'open' && sections.length > 0;

const joinNames = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const isOpen = ({ referrals }: Referral): boolean => referrals === 'open';
const unique = <T>(items: readonly T[], name: (item: T) => string): T[] =>
  items.filter((item, index) => items.findIndex((other) => name(other) === name(item)) === index);

/**
 * An outcome as it may be shown today. While a route that it recommends is open it stands, with a
 * word on those that are not and without links to their forms. When none is open its
 * recommendation is withdrawn and says what to do in its place.
 */
export function availableOutcome(outcome: Outcome, routes: readonly Referral[]): Outcome {
  const shut = routes.filter((route) => !isOpen(route));
  const leadsOn = ({ href }: { href: string }): boolean =>
    !shut.some((route) => href.startsWith(route.href));
  const actions = outcome.actions.filter(leadsOn);
  const recommended = routes.filter(({ id }) => outcome.routes.includes(id));
  const withdrawn = recommended.filter((route) => !isOpen(route));
  const states = withdrawn.map(
    (route) => `${route.title}: ${describeRouteState(route)} ${route.note}`,
  );
  const instead = unique(
    (withdrawn.length > 0 ? withdrawn : shut).flatMap((route) => route.instead),
    ({ href }) => href,
  );
  if (withdrawn.length === 0 || withdrawn.length < recommended.length) {
    return { ...outcome, body: [...states, ...outcome.body], actions: orInstead(actions, instead) };
  }
  const ways = [...new Set(withdrawn.map(({ referrals }) => referrals))];
  return {
    ...outcome,
    title: `${outcome.title}, but referrals are ${ways.join(' or ')}`,
    summary: `The answers lead to ${joinNames.format(withdrawn.map(({ title }) => title))}. No referral can be made now.`,
    kind: 'not-yet',
    body: states,
    actions: instead,
    contacts: unique(
      withdrawn.flatMap(({ services }) => services),
      (id) => id,
    ),
    comparison: outcome.comparison && { ...outcome.comparison, howToStart: states.join(' ') },
    comeBack: 'Come back when referrals are open again. This page will say so.',
  };
}

/** The actions that are left, or others where a form was the only one. */
const orInstead = (actions: Outcome['actions'], instead: Outcome['actions']): Outcome['actions'] =>
  actions.length > 0 ? actions : instead;
