import { readDate } from '../../../lib/dates/typed-date.ts';
import { isPlanYear, limits, units, type Value } from '../../../lib/plan/plan.ts';
import { readTime } from '../../../lib/plan/typed-time.ts';
import { clockTime } from '../../../lib/services/opening-hours.ts';
import { createElement, requireElement } from '../../dom.ts';
import { nameBox } from '../../fields/choices.ts';
import type { Asked, Boxes, BuildBoxes, Reading } from './boxes.ts';
import { buildSelect, notChosen } from './select-box.ts';
import { fillInput } from './word-boxes.ts';

/** A day in three boxes. `read` gives an ISO day, nothing where all are empty, or what is wrong. */
export interface DateBoxes {
  root: HTMLElement;
  boxes: readonly HTMLInputElement[];
  read: () => { day?: string; fault?: Reading['fault'] };
}

const yearFault = `must have a year from ${limits.years.join(' to ')}`;

/** Three boxes for a day, holding an ISO day or nothing. `what` names the day in messages. */
export function buildDateBoxes(
  copy: Asked['copy'],
  key: string,
  day: string | undefined,
  what = 'The date',
): DateBoxes {
  const root = copy('plan-date');
  const boxes = Array.from(root.querySelectorAll('input'));
  const labels = root.querySelectorAll('label');
  const parts = day === undefined ? [] : day.split('-').reverse();
  boxes.forEach((box, index) => {
    box.id = nameBox(key, index);
    box.value = (parts[index] ?? '').replace(/^0/, '');
    const label = labels[index];
    if (label) label.htmlFor = box.id;
  });
  return {
    root,
    boxes,
    read: () => {
      const typed = boxes.map((box) => box.value);
      if (typed.every((part) => part.trim() === '')) return {};
      const read = readDate(typed);
      if (typeof read === 'string' && isPlanYear(read)) return { day: read };
      // A year that a plan cannot hold would make it unreadable.
      const wrong = typeof read === 'string' ? { box: 2, fault: yearFault } : read;
      const box = boxes[wrong.box];
      return box ? { fault: { message: `${what} ${wrong.fault}.`, box } } : {};
    },
  };
}

/** A day. */
export const buildDate: BuildBoxes = ({ copy, key }, value) => {
  const { root, read } = buildDateBoxes(copy, key, value?.kind === 'date' ? value.date : undefined);
  return {
    root,
    read: () => {
      const { day, fault } = read();
      return { fault, value: day === undefined ? undefined : { kind: 'date', date: day } };
    },
  };
};

/** A time of day, as people write it. */
export const buildTime: BuildBoxes = ({ copy, key, name }, value) => {
  const root = copy('plan-time');
  const box = requireElement(root, 'input', HTMLInputElement);
  box.id = key;
  box.setAttribute('aria-labelledby', name);
  box.value = value?.kind === 'time' ? clockTime(value.time) : '';
  return {
    root,
    read: () => {
      if (box.value.trim() === '') return {};
      const time = readTime(box.value);
      return time === undefined
        ? { fault: { message: 'Write a time of day, such as 3.30pm or 15:30.', box } }
        : { value: { kind: 'time', time } };
    },
  };
};

/** A number of hours, days, weeks or months. */
export const buildDuration: BuildBoxes = ({ copy, key }, value) => {
  const root = copy('plan-duration');
  const box = fillInput(root, key, value?.kind === 'duration' ? String(value.amount) : '');
  const { field, select } = buildSelect(copy, {
    id: `${key}-unit`,
    label: 'Hours, days, weeks or months',
    options: [notChosen, ...units.map((unit) => ({ value: unit, label: unit }))],
    chosen: value?.kind === 'duration' ? value.unit : '',
  });
  root.append(field);
  return {
    root,
    read: () => {
      const typed = box.value.trim();
      if (typed === '' && select.value === '') return {};
      const amount = Number(typed);
      if (!/^\d{1,3}$/.test(typed) || amount === 0) {
        return { fault: { message: 'Write a whole number from 1 to 999.', box } };
      }
      const unit = units.find((each) => each === select.value);
      return unit
        ? { value: { kind: 'duration', amount, unit } }
        : { fault: { message: 'Choose hours, days, weeks or months.', box: select } };
    },
  };
};

/** A day, or how long from now on. Whichever is filled in counts; not both. */
export const buildDateOrDuration: BuildBoxes = (asked, value) => {
  const date = buildDate(asked, value);
  const duration = buildDuration({ ...asked, key: `${asked.key}-after` }, value);
  const root = createElement(
    'div',
    '',
    date.root,
    createElement('p', '', 'Or after'),
    duration.root,
  );
  const readOne = ({ read }: Boxes): Reading => read();
  return {
    root,
    read: () => {
      const [one, other] = [readOne(date), readOne(duration)];
      const box = duration.root.querySelector('input');
      if (one.value && (other.value ?? other.fault) && box) {
        return { fault: { message: 'Write a date, or how long. Leave the other empty.', box } };
      }
      const found: Value | undefined = one.value ?? other.value;
      return { fault: one.fault ?? other.fault, value: found };
    },
  };
};
