import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../../src/lib/checker/flow.ts';
import { joinParts } from '../../../../src/lib/checker/join-parts.ts';
import type { Box, Drawing, Line } from '../../../../src/flow-map/drawing.ts';
import type { MapOutcome } from '../../../../src/flow-map/flow-map.ts';
import { layOut } from '../../../../src/flow-map/lay-out.ts';
import { writePath } from '../../../../src/flow-map/svg-path.ts';
import { balance, wrap } from '../../../../src/flow-map/wrap-words.ts';
import {
  criteria,
  flow,
  otherwise,
  outcomes,
  question,
  safety,
} from '../../../fixtures/small-flow.ts';

const text = fc
  .array(fc.string({ unit: 'grapheme-ascii' }), { maxLength: 12 })
  .map((words) => words.join(' '));
const limit = fc.integer({ min: 1, max: 40 });
const splitWords = (line: string): string[] => line.split(/\s+/).filter((word) => word !== '');

describe.each([
  { name: 'wrap', breakLines: wrap },
  { name: 'balance', breakLines: balance },
])('$name', ({ breakLines }) => {
  test('loses no word and changes no order', () => {
    fc.assert(
      fc.property(text, limit, (words, most) => {
        expect(breakLines(words, most).flatMap(splitWords)).toEqual(splitWords(words));
      }),
    );
  });

  test('gives no line longer than the limit unless it is one word', () => {
    fc.assert(
      fc.property(text, limit, (words, most) => {
        for (const line of breakLines(words, most)) {
          expect(line.length <= most || splitWords(line).length === 1).toBe(true);
        }
      }),
    );
  });

  test('gives no more lines than are needed', () => {
    fc.assert(
      fc.property(text, limit, (words, most) => {
        const lines = breakLines(words, most);
        expect(lines).toHaveLength(wrap(words, most).length);
        expect(wrap(lines.join(' '), most)).toHaveLength(lines.length);
      }),
    );
  });
});

test('wrap fills lines and balance evens them out', () => {
  const words = 'both parents want to take part';
  expect(wrap(words, 27)).toEqual(['both parents want to take', 'part']);
  expect(balance(words, 27)).toEqual(['both parents want', 'to take part']);
});

interface Given {
  flow: Flow;
  parts: (typeof safety)[];
  outcomes: MapOutcome[];
}
const values = ['a', 'b', 'c', 'd'];
const kinds = ['safety', 'not-yet', 'find-out', 'eligible', 'fits', 'not-eligible'] as const;
const someValues = fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const title = fc.constantFrom('Short', 'A long title of an outcome that needs two lines of words');

/** Flows of every shape: any answer may lead to any outcome, and some outcomes to no answer. */
const anyFlow: fc.Arbitrary<Given> = fc
  .tuple(
    fc.array(someValues, { minLength: 1, maxLength: 3 }),
    fc.array(someValues, { minLength: 1, maxLength: 4 }),
    fc.tuple(title, title, title, title, title, title),
  )
  .chain(([safetyHoped, criteriaHoped, titles]) => {
    const questions = [...safetyHoped, ...criteriaHoped].map((hoped, index) =>
      question(`q${index}`, hoped, values),
    );
    const rule = fc.record({
      outcome: fc.constantFrom('o0', 'o1', 'o2', 'o3', 'o4'),
      immediate: fc.boolean(),
      when: fc.record({
        kind: fc.constant('answer' as const),
        question: fc.constantFrom(...questions.map(({ id }) => id)),
        is: someValues,
      }),
    });
    return fc.array(rule, { maxLength: 12 }).map((rules) => {
      const parts: [typeof safety, typeof safety] = [
        { ...safety, questions: questions.slice(0, safetyHoped.length), rules },
        {
          ...criteria,
          questions: questions.slice(safetyHoped.length),
          rules: [{ outcome: 'o5', immediate: false, when: otherwise }],
        },
      ];
      return {
        flow: joinParts(...parts),
        parts,
        outcomes: kinds.map((kind, index) => ({
          id: `o${index}`,
          title: titles[index] ?? '',
          kind,
        })),
      };
    });
  });

const boxesOf = ({ sheets }: Drawing): Box[] => sheets.flatMap(({ boxes }) => boxes);
const linesOf = ({ sheets }: Drawing): Line[] => sheets.flatMap(({ lines }) => lines);

/** A line's parts between one point and the next, as the rectangles that they fill. */
const stretches = ({ points, arrow }: Line) =>
  points.slice(1).flatMap(([toX, toY], index) => {
    const [x, y] = points[index] ?? [toX, toY];
    return [
      {
        left: Math.min(x, toX),
        right: Math.max(x, toX),
        top: Math.min(y, toY),
        bottom: Math.max(y, toY),
        /** The end of a line that joins another. */
        joins: !arrow && index === points.length - 2,
      },
    ];
  });

const forEveryFlow = (check: (drawing: Drawing, given: Given) => void): void => {
  fc.assert(
    fc.property(anyFlow, (given) => {
      check(layOut(given.flow, given.parts, given.outcomes), given);
    }),
  );
};

describe('the drawing of any flow', () => {
  test('has one box for every part, question and outcome, and no other', () => {
    forEveryFlow((drawing, given) => {
      const drawn = boxesOf(drawing).map(({ id }) => id);
      const known = [
        ...given.parts.map((part) => part.title),
        ...given.flow.questions.map(({ id }) => id),
        ...given.outcomes.map(({ id }) => id),
      ];
      expect(drawn.sort()).toEqual(known.sort());
    });
  });

  test('has no boxes that overlap', () => {
    forEveryFlow((drawing) => {
      const boxes = boxesOf(drawing);
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const apart =
            a.x + a.width <= b.x ||
            b.x + b.width <= a.x ||
            a.y + a.height <= b.y ||
            b.y + b.height <= a.y;
          if (!apart) expect.fail(`${a.id} and ${b.id} overlap`);
        }
      }
    });
  });

  test('keeps every box on its sheet, and sheets under each other without a gap', () => {
    forEveryFlow(({ width, sheets }) => {
      expect(sheets.map(({ y }) => y)).toEqual([0, sheets[0]?.height]);
      for (const { y, height, boxes } of sheets) {
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y).toBeGreaterThanOrEqual(y);
          expect(box.y + box.height).toBeLessThanOrEqual(y + height);
        }
      }
    });
  });

  test('has no line that leaves it, is aslant or runs through a box', () => {
    forEveryFlow((drawing) => {
      const boxes = boxesOf(drawing);
      for (const { left, right, top, bottom } of linesOf(drawing).flatMap(stretches)) {
        expect(left === right || top === bottom).toBe(true);
        expect(right).toBeLessThan(drawing.width);
        const through = boxes.find(
          (box) =>
            right > box.x && left < box.x + box.width && bottom > box.y && top < box.y + box.height,
        );
        if (through) expect.fail(`a line runs through ${through.id}`);
      }
    });
  });

  test('has no lines that run along each other, but where one joins another', () => {
    forEveryFlow((drawing) => {
      const down = linesOf(drawing)
        .flatMap(stretches)
        .filter(({ top, bottom, joins }) => top < bottom && !joins);
      for (const [index, a] of down.entries()) {
        const along = down
          .slice(index + 1)
          .find((b) => a.left === b.left && a.top < b.bottom && b.top < a.bottom);
        if (along) expect.fail(`two lines run along each other at ${a.left}`);
      }
    });
  });

  test('joins every line that has no arrow to one that has', () => {
    forEveryFlow((drawing) => {
      const lines = linesOf(drawing);
      const onto = lines.filter(({ arrow }) => arrow).flatMap(stretches);
      for (const { points } of lines.filter(({ arrow }) => !arrow)) {
        const [x, y] = points.at(-1) ?? [0, 0];
        expect(
          onto.some(({ left, right, top, bottom }) => {
            return left === x && right === x && top <= y && y <= bottom;
          }),
        ).toBe(true);
      }
    });
  });

  test('leads an arrow into every outcome that answers lead to, and into every question', () => {
    forEveryFlow((drawing, given) => {
      const ends = linesOf(drawing)
        .filter(({ arrow }) => arrow)
        .map(({ points }) => points.at(-1) ?? [0, 0]);
      const into = ({ x, y, width, height }: Box): boolean =>
        ends.some(
          ([endX, endY]) => endX >= x && endX <= x + width && endY >= y && endY <= y + height,
        );
      const said = drawing.sheets.flatMap(({ words }) => words.flatMap(({ lines }) => lines));
      const alone = said.includes('Reached by several answers only:');
      const boxes = boxesOf(drawing).filter(({ id }) => id !== safety.title);
      const unreached = boxes.filter((box) => !into(box));
      expect(unreached.length > 0).toBe(alone);
      expect(unreached.every(({ id }) => given.outcomes.some((outcome) => outcome.id === id))).toBe(
        true,
      );
    });
  });

  test('says every answer beside a line', () => {
    forEveryFlow((drawing, given) => {
      const said = drawing.sheets.flatMap(({ words }) => words.map(({ lines }) => lines.join(' ')));
      const labels = given.flow.questions.flatMap(({ options }) =>
        options.map(({ label }) => label),
      );
      expect(labels.filter((label) => !said.some((words) => words.includes(label)))).toEqual([]);
    });
  });
});

test('questions stand in the order they are asked', () => {
  const drawn = boxesOf(layOut(flow, [safety, criteria], outcomes))
    .filter(({ kind }) => kind === 'question')
    .sort((a, b) => a.y - b.y);
  expect(drawn.map(({ id }) => id)).toEqual(flow.questions.map(({ id }) => id));
});

test('an outcome that is not given stops the build', () => {
  expect(() => layOut(flow, [safety, criteria], outcomes.slice(1))).toThrow('No outcome help');
});

describe('a line as a path', () => {
  const corner = { right: [50, 0], below: [50, 50] } as const;
  test.each<[Line, string]>([
    [
      {
        points: [
          [0, 0],
          [0, 50],
        ],
        arrow: true,
      },
      'M0 0v50m-6-8 6 8 6-8',
    ],
    [{ points: [[0, 0], corner.right], arrow: true }, 'M0 0h50m-8-6 8 6-8 6'],
    [
      { points: [corner.right, corner.below, [0, 50]], arrow: true },
      'M50 0v42q0 8 -8 8h-42m8-6-8 6 8 6',
    ],
    [{ points: [[0, 0], corner.right, [50, 10]], arrow: false }, 'M0 0h42q8 0 8 8v2'],
  ])('%j', (line, path) => {
    expect(writePath(line)).toBe(path);
  });
});
