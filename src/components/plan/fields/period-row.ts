/* Over 200 lines: which boxes a row shows, what it holds and what is wrong with it are one thing. */
import { listParties } from '../../../lib/plan/people.ts';
import { limits, parties, type PeriodRow } from '../../../lib/plan/plan.ts';
import { requirePart } from '../../dom.ts';
import { onPress } from '../on-press.ts';
import type { Asked, Reading } from './boxes.ts';
import { buildDateBoxes, type DateBoxes } from './date-boxes.ts';
import { checkLength, checkOwnWords, limitLetters } from './letters.ts';
import { askToChoose, buildSelect, notChosen } from './select-box.ts';
import { fillInput } from './word-boxes.ts';

/** A holiday or special day as the page lists it. */
export interface Listed {
  id: string;
  /** Its name; undefined where the family gives it one. */
  label: string | undefined;
  /** Its days as far as content knows, in words. */
  dates: string;
  isDay: boolean;
}

type How = PeriodRow['how'];
type ReadDate = ReturnType<DateBoxes['read']>;

const hows: readonly How[] = ['rota', 'halves', 'turns', 'one', 'both', 'other'];
const words: Record<How, string> = {
  rota: 'The same nights go on',
  halves: 'In halves',
  turns: 'In turn, year by year',
  one: 'Always with one parent',
  both: 'With both parents',
  other: 'In another way',
};
/** How the other list is called, where there is one. */
const whoWords: Partial<Record<How, string>> = {
  halves: 'Who has the first half?',
  turns: 'Who has the first turn?',
  one: 'With whom?',
};

/** The boxes of one holiday or special day. */
export class PeriodBoxes {
  readonly root: HTMLElement;
  readonly #listed: Listed;
  /** Whether the family gives it its name. */
  readonly #isNamed: boolean;
  /** The row as it was last right. */
  #last: PeriodRow | undefined;
  readonly #how: HTMLSelectElement;
  readonly #who: HTMLSelectElement;
  readonly #whoField: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #year: HTMLInputElement;
  readonly #words: HTMLInputElement;
  /** Whether the family writes its days, or wrote them before others were known. */
  readonly #hasOwnDays: boolean;
  readonly #from: DateBoxes;
  readonly #to: DateBoxes;

  constructor({ copy, key, people, question }: Asked, listed: Listed, row?: PeriodRow) {
    const root = copy('plan-period');
    this.root = root;
    this.#listed = listed;
    this.#isNamed = listed.label === undefined || row?.name !== undefined;
    this.#last = row;
    requirePart(root, 'title').textContent = listed.label ?? 'One of our own';
    const how = buildSelect(copy, {
      id: key,
      label: 'Who are they with?',
      options: [
        { value: '', label: 'Not answered' },
        ...hows
          .filter((each) => !listed.isDay || each !== 'halves' || each === row?.how)
          .map((each) => ({ value: each, label: words[each] })),
      ],
      chosen: row?.how ?? '',
    });
    const who = buildSelect(copy, {
      id: `${key}-who`,
      label: 'With whom?',
      options: [notChosen, ...listParties(people)],
      chosen: row?.who ?? '',
    });
    this.#how = how.select;
    this.#who = who.select;
    this.#whoField = who.field;
    requirePart(root, 'how').append(how.field, who.field);
    this.#name = fillInput(requirePart(root, 'name'), `${key}-called`, row?.name ?? '');
    limitLetters(this.#name, limits.name);
    this.#year = fillInput(
      requirePart(root, 'year'),
      `${key}-year`,
      row?.year === undefined ? '' : String(row.year),
    );
    this.#words = fillInput(requirePart(root, 'words'), `${key}-words`, row?.words ?? '');
    this.#from = buildDateBoxes(
      copy,
      `${key}-from`,
      row?.from,
      listed.isDay ? 'The date' : 'The first day',
    );
    this.#to = buildDateBoxes(copy, `${key}-to`, row?.to, 'The last day');
    requirePart(root, 'from').append(this.#from.root);
    requirePart(root, 'to').append(this.#to.root);
    requirePart(root, 'from-title').textContent = listed.isDay ? 'On which day?' : 'First day';
    if (listed.isDay) requirePart(root, 'to').hidden = true;
    const dates = requirePart(root, 'dates');
    this.#hasOwnDays = listed.dates === '' || row?.from !== undefined;
    dates.textContent =
      listed.dates !== '' && this.#hasOwnDays
        ? `${listed.dates}. Your own days below count instead. Empty their boxes to use these.`
        : listed.dates;
    if (listed.dates === '') dates.remove();
    requirePart(root, 'remove').hidden = true;
    root.dataset['question'] = question.id;
    for (const type of ['input', 'change']) {
      root.addEventListener(type, () => {
        this.#show();
      });
    }
    this.#show();
  }

  get id(): string {
    return this.#listed.id;
  }

  /** What it is called now. */
  get name(): string {
    return this.#isNamed ? this.#name.value.trim() : (this.#listed.label ?? '');
  }

  focus(): void {
    this.#name.focus();
  }

  /** Calls `act` when a row that the family added is to go. */
  onRemove(act: () => void): void {
    onPress(this.root, 'remove', act).hidden = false;
  }

  /** Shows the boxes that the answer so far asks for. */
  #show(): void {
    const how = this.#findHow();
    const question = how && whoWords[how];
    this.#whoField.hidden = question === undefined;
    if (question) requirePart(this.#whoField, 'label').textContent = question;
    requirePart(this.root, 'name').hidden = !this.#isNamed;
    requirePart(this.root, 'year').hidden = how !== 'turns';
    requirePart(this.root, 'words').hidden = how !== 'other';
    requirePart(this.root, 'days').hidden = !this.#hasOwnDays || (!how && !this.#isNamed);
  }

  #findHow(): How | undefined {
    return hows.find((each) => each === this.#how.value);
  }

  /** The row as its boxes say it: while something is wrong, as they last said it before. */
  read(): { row?: PeriodRow | undefined; fault?: Reading['fault'] } {
    const how = this.#findHow();
    const [from, to] = [this.#from.read(), this.#to.read()];
    const fault = this.#check(how, from, to);
    if (!fault) this.#last = how && this.#makeRow(how, from.day, to.day);
    return { row: this.#last, fault };
  }

  #makeRow(how: How, from: string | undefined, to: string | undefined): PeriodRow {
    const who = parties.find((each) => each === this.#who.value);
    return {
      id: this.#listed.id,
      how,
      ...(this.#isNamed ? { name: this.name } : {}),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined || this.#listed.isDay ? {} : { to }),
      ...(who === undefined || whoWords[how] === undefined ? {} : { who }),
      ...(how === 'turns' ? { year: Number(this.#year.value) } : {}),
      ...(how === 'other' ? { words: this.#words.value.trim() } : {}),
    };
  }

  #check(how: How | undefined, from: ReadDate, to: ReadDate): Reading['fault'] {
    if (!how) {
      const isBegun =
        this.#isNamed &&
        (this.name !== '' || (from.day ?? to.day ?? from.fault ?? to.fault) !== undefined);
      return isBegun ? { message: 'Choose who they are with.', box: this.#how } : undefined;
    }
    if (this.#isNamed && this.name === '') {
      return { message: 'Write what you call it.', box: this.#name };
    }
    const message = this.#isNamed ? checkLength(this.#name) : undefined;
    if (message !== undefined) return { message, box: this.#name };
    if (!this.#hasOwnDays) return this.#checkRest(how, undefined, undefined);
    return from.fault ?? to.fault ?? this.#checkRest(how, from.day, to.day);
  }

  #checkRest(how: How, from: string | undefined, to: string | undefined): Reading['fault'] {
    const question = whoWords[how];
    if (question !== undefined && this.#who.value === '') {
      return { message: askToChoose(question), box: this.#who };
    }
    const [last] = this.#to.boxes;
    if (last && from !== undefined && to !== undefined && to < from) {
      return { message: 'The last day must not be before the first.', box: last };
    }
    if (last && from !== undefined && to === undefined && !this.#listed.isDay) {
      return { message: 'Write the last day too. It may be the same day.', box: last };
    }
    const [first] = this.#from.boxes;
    if (first && from === undefined && to !== undefined && !this.#listed.isDay) {
      return { message: 'Write the first day too.', box: first };
    }
    if (how === 'turns' && !/^20\d\d$/.test(this.#year.value.trim())) {
      return { message: 'Write the year of the first turn, such as 2027.', box: this.#year };
    }
    const message = how === 'other' ? checkOwnWords(this.#words) : undefined;
    return message ? { message, box: this.#words } : undefined;
  }
}
