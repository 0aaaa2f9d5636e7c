/** What a reader presses while a conversation is shown line by line. */
export type Press = 'next' | 'back' | 'all';

/** What stands on the page at a place of a conversation. */
export interface PlayState {
  /** What the button says that goes on. */
  next: 'Show it line by line' | 'Next line' | 'Start again';
  /** Whether there is a line to go back to. */
  back: boolean;
  /** Whether lines are kept back, so that a press can show them. */
  all: boolean;
  /** Where the reader is; empty while nothing is kept back. */
  place: string;
}

/**
 * The place after a press, in a conversation of so many lines: how many of them are shown, or 0
 * where the whole page stands as it came. After the last line it begins again.
 */
export function pressPlay(shown: number, press: Press, lines: number): number {
  if (press === 'all') return 0;
  if (press === 'back') return Math.max(1, shown - 1);
  return shown >= lines ? 1 : shown + 1;
}

/** What the page offers and says at a place. */
export function describePlay(shown: number, lines: number): PlayState {
  const begun = shown > 0;
  return {
    next: !begun ? 'Show it line by line' : shown < lines ? 'Next line' : 'Start again',
    back: shown > 1,
    all: begun && shown < lines,
    place: begun ? `Line ${shown} of ${lines}` : '',
  };
}
