import type { IntakeKind } from './intake.ts';
import type { channels, costs, statuses } from './terms.ts';

/** What the page of a list is called, and the part of its address after /support/. */
export interface ListWords {
  id: string;
  title: string;
  summary: string;
}

const costWords: Record<Exclude<keyof typeof costs, 'fixed'>, ListWords> = {
  free: {
    id: 'free',
    title: 'Free support',
    summary: 'Support services that cost you nothing.',
  },
  'pay-what-you-can': {
    id: 'pay-what-you-can',
    title: 'Support where you pay what you can',
    summary: 'Support services where you decide what you pay.',
  },
  'sliding-scale': {
    id: 'sliding-scale',
    title: 'Support whose price depends on what you earn',
    summary: 'Support services with a sliding scale: who earns less pays less.',
  },
  paid: {
    id: 'you-pay',
    title: 'Support that you pay for',
    summary: 'Support services that make a charge.',
  },
  varies: {
    id: 'cost-varies',
    title: 'Support whose cost varies',
    summary: 'Support services whose cost depends on who you are or what you use. Ask them first.',
  },
  unknown: {
    id: 'cost-not-known',
    title: 'Support whose cost we do not know',
    summary: 'Support services whose cost we do not know. Ask them before you start.',
  },
};

const channelWords: Record<keyof typeof channels, ListWords> = {
  phone: {
    id: 'by-phone',
    title: 'Support by phone',
    summary: 'Support services that you can call.',
  },
  online: {
    id: 'online',
    title: 'Support online',
    summary: 'Support services on a website, in an app, or by email or chat.',
  },
  'in-person': {
    id: 'in-person',
    title: 'Support in person',
    summary: 'Support services where you meet someone face to face.',
  },
  video: {
    id: 'by-video',
    title: 'Support by video call',
    summary: 'Support services that you can use by video call.',
  },
};

const intakeWords: Record<IntakeKind, ListWords> = {
  yourself: {
    id: 'ask-yourself',
    title: 'Support that you can ask for yourself',
    summary: 'Support services that need no referral and have no waiting list that we know of.',
  },
  'waiting-list': {
    id: 'with-a-waiting-list',
    title: 'Support with a waiting list',
    summary: 'Support services that you can ask for now, and that begin later.',
  },
  referral: {
    id: 'by-referral',
    title: 'Support by referral only',
    summary: 'Support services that somebody who works with your family asks for.',
  },
  paused: {
    id: 'paused',
    title: 'Support that is paused',
    summary: 'Support services that take nobody for now.',
  },
};

const statusWords: Record<keyof typeof statuses, ListWords> = {
  current: {
    id: 'checked',
    title: 'Support with checked details',
    summary: 'Support services whose details match a dated source.',
  },
  unconfirmed: {
    id: 'not-confirmed',
    title: 'Support that is not confirmed',
    summary: 'Support services whose details may be old. Check before you rely on them.',
  },
  closed: {
    id: 'closed',
    title: 'Services that have closed',
    summary: 'Services that have ended, with what to use instead.',
  },
};

/** The words of the page of each value, by the facet. */
export const listWords: Record<string, Record<string, ListWords>> = {
  cost: costWords,
  how: channelWords,
  intake: intakeWords,
  status: statusWords,
};
