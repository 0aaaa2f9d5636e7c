import { readDate } from '../dates/typed-date.ts';
import {
  askedFields,
  isEmpty,
  itemName,
  type Asked,
  type FilledForm,
  type Section,
  type Value,
} from './form.ts';

/** Something to mend before the form can go on. */
export interface FormProblem {
  key: string;
  /** The box of a date: 0 day, 1 month, 2 year. */
  box: 0 | 1 | 2;
  message: string;
}

const text = (value: Value | undefined): string =>
  typeof value === 'string' ? value.trim() : (value ?? []).join(' ').trim();

/** What is wrong with one field, without the name of the parent or child. */
function findFault(
  { field }: Asked,
  value: Value | undefined,
  today: string,
): Omit<FormProblem, 'key'> | undefined {
  const fault = (message: string, box: 0 | 1 | 2 = 0) => ({ message, box });
  if (isEmpty(value)) return field.required ? fault(field.required) : undefined;
  switch (field.kind) {
    case 'text':
    case 'long-text': {
      const { length } = text(value);
      return length > field.limit
        ? fault(`“${field.label}” must be ${field.limit} characters or fewer. You have ${length}`)
        : undefined;
    }
    case 'date': {
      const read = readDate(typeof value === 'string' ? [value] : (value ?? []));
      if (typeof read !== 'string') return fault(`“${field.label}” ${read.fault}`, read.box);
      if (field.range === 'past' && read > today) {
        return fault(`“${field.label}” must be today or earlier`);
      }
      return field.range === 'coming' && read < today
        ? fault(`“${field.label}” must be today or later`)
        : undefined;
    }
    case 'age':
      return /^(1[0-7]|\d|expected)$/i.test(text(value))
        ? undefined
        : fault(`“${field.label}” must be a whole number from 0 to 17, or the word “expected”`);
    case 'choice': {
      const stop = field.options.find((option) => text(value) === option.value)?.stop;
      return stop ? fault(stop) : undefined;
    }
    case 'choices': {
      const missing = field.options.some((option) => !(value ?? []).includes(option.value));
      return field.all && missing && field.required ? fault(field.required) : undefined;
    }
  }
}

/**
 * Everything to mend, in the order of the form. `today` is an ISO day. A field that is not asked
 * has nothing to mend, whatever it holds.
 */
export function validate(
  sections: readonly Section[],
  form: FilledForm,
  today: string,
): FormProblem[] {
  return askedFields(sections, form).flatMap((asked) => {
    const fault = findFault(asked, form.values[asked.key], today);
    if (!fault) return [];
    const name = itemName(asked.section, asked.item);
    const message = name ? `${name}: ${fault.message}` : fault.message;
    return [{ ...fault, key: asked.key, message }];
  });
}
