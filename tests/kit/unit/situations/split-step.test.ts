import { expect, test } from 'vitest';
import { splitStep } from '../../../../src/lib/situations/split-step.ts';

test.each([
  ['Stop, and leave the room.', 'Stop, and leave the room.', ''],
  ['Wait. Most need no reply. Then write.', 'Wait.', 'Most need no reply. Then write.'],
  ['Are you afraid? Start there.', 'Are you afraid?', 'Start there.'],
  ['Say “I need a break.” Then go.', 'Say “I need a break.”', 'Then go.'],
  ['Send form C7 within 14 days', 'Send form C7 within 14 days', ''],
  ['It costs about £2.50 a day.', 'It costs about £2.50 a day.', ''],
])('%s', (step, first, rest) => {
  expect(splitStep(step)).toEqual({ first, rest });
});
