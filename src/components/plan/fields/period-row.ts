import { listParties } from '../../../lib/plan/people.ts';
import { limits, parties, type PeriodRow } from '../../../lib/plan/plan.ts';
import { requirePart } from '../../dom.ts';
import { onPress } from '../on-press.ts';
import type { Asked, Reading } from './boxes.ts';
import { buildDateBoxes, type DateBoxes } from './date-boxes.ts';
import { checkLength, limitLetters } from './letters.ts';
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
  readonly #isOwn: boolean;
  /** Whether content alone says its days: a family that wrote its own sees and changes those. */
  readonly #hasDays: boolean;
  readonly #how: HTMLSelectElement;
  readonly #who: HTMLSelectElement;
  readonly #whoField: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #year: HTMLInputElement;
  readonly #words: HTMLInputElement;
  readonly #from: DateBoxes;
  readonly #to: DateBoxes;

  constructor({ copy, key, people, question }: Asked, listed: Listed, row: PeriodRow | undefined) {
    const root = copy('plan-period');
    this.root = root;
    this.#listed = listed;
    this.#isOwn = listed.label === undefined || row?.name !== undefined;
    this.#hasDays = listed.dates !== '' && row?.from === undefined;
    requirePart(root, 'title').textContent = listed.label ?? 'One of our own';
    const how = buildSelect(copy, {
      id: key,
      label: 'Who are they with?',
      options: [
        { value: '', label: 'Not answered' },
        ...hows
          .filter((each) => !listed.isDay || each !== 'halves')
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
    dates.textContent = listed.dates;
    if (listed.dates === '') dates.remove();
    if (!this.#isOwn) requirePart(root, 'remove').remove();
    root.dataset['question'] = question.id;
    root.addEventListener('change', () => {
      this.#show();
    });
    this.#show();
  }

  focus(): void {
    this.#name.focus();
  }

  /** Calls `act` when a row that the family added is to go. */
  onRemove(act: () => void): void {
    onPress(this.root, 'remove', act);
  }

  /** Shows the boxes that the answer so far asks for. */
  #show(): void {
    const how = this.#findHow();
    const question = how && whoWords[how];
    this.#whoField.hidden = question === undefined;
    if (question) requirePart(this.#whoField, 'label').textContent = question;
    requirePart(this.root, 'name').hidden = !this.#isOwn;
    requirePart(this.root, 'year').hidden = how !== 'turns';
    requirePart(this.root, 'words').hidden = how !== 'other';
    requirePart(this.root, 'days').hidden = this.#hasDays || (!how && !this.#isOwn);
  }

  #findHow(): How | undefined {
    return hows.find((each) => each === this.#how.value);
  }

  /** The row as its boxes say it, nothing where it is not answered, or what is wrong. */
  read(): { row?: PeriodRow; fault?: Reading['fault'] } {
    const how = this.#findHow();
    const name = this.#name.value.trim();
    const [from, to] = [this.#from.read(), this.#to.read()];
    if (!how) {
      const isBegun = this.#isOwn && (name !== '' || from.day !== undefined);
      return isBegun ? { fault: { message: 'Choose who they are with.', box: this.#how } } : {};
    }
    if (this.#isOwn && (name === '' || name.length > limits.name)) {
      return {
        fault: { message: `Write a name of up to ${limits.name} letters.`, box: this.#name },
      };
    }
    const fault = from.fault ?? to.fault ?? this.#checkRest(how, from.day, to.day);
    if (fault) return { fault };
    const own = this.#words.value.trim();
    const who = parties.find((each) => each === this.#who.value);
    return {
      row: {
        id: this.#listed.id,
        how,
        ...(this.#isOwn ? { name } : {}),
        ...(from.day === undefined ? {} : { from: from.day }),
        ...(to.day === undefined || this.#listed.isDay ? {} : { to: to.day }),
        ...(who === undefined || whoWords[how] === undefined ? {} : { who }),
        ...(how === 'turns' ? { year: Number(this.#year.value) } : {}),
        ...(how === 'other' && own !== '' ? { words: own } : {}),
      },
    };
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
    const [first] = this.#from.boxes;
    if (first && from === undefined && to !== undefined && !this.#listed.isDay) {
      return { message: 'Write the first day too.', box: first };
    }
    if (how === 'turns' && !/^20\d\d$/.test(this.#year.value.trim())) {
      return { message: 'Write the year of the first turn, such as 2027.', box: this.#year };
    }
    const message = how === 'other' ? checkLength(this.#words) : undefined;
    return message ? { message, box: this.#words } : undefined;
  }
}
