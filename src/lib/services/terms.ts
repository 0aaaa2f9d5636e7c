/**
 * The closed lists of words that describe a service, each with the label readers see
 * and the description that open data needs for every term.
 */
interface Term {
  label: string;
  description: string;
}

/** How a service reaches people. */
export const channels = {
  phone: { label: 'By phone', description: 'Help by phone.' },
  online: { label: 'Online', description: 'Help on a website, in an app or by email or chat.' },
  'in-person': { label: 'In person', description: 'Help face to face.' },
  video: { label: 'By video call', description: 'Help by video call.' },
} as const satisfies Record<string, Term>;

/** What a service costs the person who uses it. */
export const costs = {
  free: { label: 'Free', description: 'Nothing to pay.' },
  'pay-what-you-can': {
    label: 'Pay what you can',
    description: 'You decide what you pay. You may pay nothing.',
  },
  'sliding-scale': {
    label: 'Sliding scale',
    description: 'What you pay depends on what you earn.',
  },
  fixed: { label: 'You pay', description: 'There is one price for all.' },
  paid: { label: 'You pay', description: 'There is a charge.' },
  varies: {
    label: 'Cost varies',
    description: 'What it costs depends on who you are or what you use.',
  },
  unknown: { label: 'Cost not known', description: 'The cost is not known. Ask first.' },
} as const satisfies Record<string, Term>;

/** How sure we are that a service is there and that its details are right. */
export const statuses = {
  current: {
    label: 'Checked',
    description: 'The details match a dated source.',
  },
  unconfirmed: {
    label: 'Not confirmed',
    description: 'The details come from an old or single source. Check before you rely on them.',
  },
  closed: { label: 'Closed', description: 'The service has ended.' },
} as const satisfies Record<string, Term>;

/** How a service takes people: see `findIntake`. */
export const intakes = {
  yourself: { label: 'You can ask yourself', description: 'People can ask for it themselves.' },
  'waiting-list': { label: 'Waiting list', description: 'People can ask, and then wait.' },
  referral: { label: 'By referral only', description: 'Others ask for the people it helps.' },
  paused: { label: 'Paused', description: 'It takes nobody for now.' },
} as const satisfies Record<string, Term>;

/** Whether two people take part in it together. */
export const takingPart = {
  together: {
    label: 'Two people together',
    description: 'Two people take part together. Never offer it where one of them is afraid.',
  },
  alone: { label: 'One person', description: 'Nobody has to take part with another person.' },
} as const satisfies Record<string, Term>;

/** What open data calls its lists of these words. */
export const termLists = {
  channels: 'Channels',
  costs: 'Costs',
  statuses: 'How sure we are',
  intake: 'How to get in',
  'taking-part': 'Who takes part',
  sources: 'Sources',
} as const;
