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
