/** The drawings that may stand at the front of a page. */
export const drawings = [
  'bridge',
  'cups',
  'houses',
  'kite',
  'lighthouse',
  'phone',
  'signpost',
  'umbrella',
] as const;

export type DrawingName = (typeof drawings)[number];
