import type { IconName } from './services/icons.ts';

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

/** What stands at the front of a page, by the icon of its topic. */
const drawingFor: Record<IconName, DrawingName> = {
  speech: 'cups',
  people: 'phone',
  home: 'houses',
  scales: 'bridge',
  heart: 'cups',
  clock: 'lighthouse',
  coins: 'signpost',
  baby: 'kite',
  child: 'kite',
  shield: 'umbrella',
  handshake: 'bridge',
  plan: 'houses',
  family: 'houses',
  book: 'phone',
  umbrella: 'umbrella',
  signpost: 'signpost',
  phone: 'phone',
};

/** The drawing for a page about this. Takes the icon of its topic, if it has one. */
export const chooseDrawing = (icon: IconName | undefined): DrawingName =>
  icon ? drawingFor[icon] : 'cups';
