/** Names of the line drawings that topics may use. */
export const icons = [
  'speech',
  'people',
  'home',
  'scales',
  'heart',
  'clock',
  'coins',
  'baby',
  'child',
  'shield',
  'handshake',
  'plan',
  'family',
  'book',
  'umbrella',
  'signpost',
  'phone',
] as const;

export type IconName = (typeof icons)[number];
