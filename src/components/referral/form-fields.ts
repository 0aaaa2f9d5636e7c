import type { Asked, Value } from '../../lib/referral/form.ts';
import { createElement, replaceChildren, requirePart } from '../dom.ts';

/**
 * Keeps what is typed out of the browser's memory, and from spelling services on the web. Words
 * run in their own direction.
 */
const keepPrivate = <T extends HTMLInputElement | HTMLTextAreaElement>(control: T): T => {
  control.autocomplete = 'off';
  control.dir = 'auto';
  control.spellcheck = false;
  control.setAttribute('writingsuggestions', 'false');
  return control;
};

/** The id of one box of a field: the first has the field's own, so that a link finds it. */
export const boxId = (key: string, index: number): string =>
  index === 0 ? key : `${key}.${index + 1}`;

const dateBoxes = ['Day', 'Month', 'Year'] as const;

/** A text box of one line, known by its id: only what one chooses among others needs a name. */
function textInput(id: string, className: string, value: string): HTMLInputElement {
  const input = keepPrivate(createElement('input', `govuk-input ${className}`));
  input.type = 'text';
  input.id = id;
  input.value = value;
  return input;
}

function labelFor(id: string, className: string, text: string): HTMLLabelElement {
  const label = createElement('label', `govuk-label ${className}`, text);
  label.htmlFor = id;
  return label;
}

function hintOf({ key, field }: Asked): HTMLElement[] {
  const limit = field.kind === 'long-text' ? `Up to ${field.limit} characters.` : '';
  const optional = field.required ? '' : 'You may leave this empty.';
  const text = [field.hint ?? '', limit, optional].filter(Boolean).join(' ');
  if (text === '') return [];
  const hint = createElement('p', 'govuk-hint', text);
  hint.id = `${key}-hint`;
  return [hint];
}

function errorOf({ key }: Asked): HTMLElement {
  const error = createElement('p', 'govuk-error-message');
  error.id = `${key}-error`;
  error.dataset['part'] = 'error';
  error.hidden = true;
  return error;
}

/** Boxes to tick or one to choose, each known to the others by the name of the field. */
function optionItems(asked: Asked, value: Value): HTMLElement {
  const { key, field } = asked;
  if (!('options' in field)) return createElement('div', '');
  const one = field.kind === 'choice';
  const kind = one ? 'radios' : 'checkboxes';
  return createElement(
    'div',
    `govuk-${kind}`,
    ...field.options.map((option, index) => {
      const input = createElement('input', `govuk-${kind}__input`);
      input.type = one ? 'radio' : 'checkbox';
      input.id = boxId(key, index);
      if (one) input.name = key;
      input.value = option.value;
      input.checked = value.includes(option.value);
      const label = labelFor(input.id, `govuk-${kind}__label`, option.label);
      return createElement('div', `govuk-${kind}__item`, input, label);
    }),
  );
}

function dateItems({ key }: Asked, value: Value): HTMLElement {
  return createElement(
    'div',
    'govuk-date-input',
    ...dateBoxes.map((name, index) => {
      const id = boxId(key, index);
      const width = name === 'Year' ? 'govuk-input--width-4' : 'govuk-input--width-2';
      const input = textInput(id, `govuk-date-input__input ${width}`, value[index] ?? '');
      input.inputMode = 'numeric';
      const label = labelFor(id, 'govuk-date-input__label', name);
      return createElement('div', 'govuk-date-input__item', label, input);
    }),
  );
}

/** A field with its label, hint and room for an error, holding what was given before. */
export function buildField(asked: Asked, value: Value = ''): HTMLElement {
  const { key, field } = asked;
  const group = createElement('div', 'govuk-form-group');
  group.dataset['key'] = key;
  const hint = hintOf(asked);
  const error = errorOf(asked);
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'date': {
      const legend = createElement('legend', 'govuk-fieldset__legend app-field-name', field.label);
      const items = field.kind === 'date' ? dateItems(asked, value) : optionItems(asked, value);
      group.append(createElement('fieldset', 'govuk-fieldset', legend, ...hint, error, items));
      break;
    }
    case 'long-text': {
      const area = keepPrivate(createElement('textarea', 'govuk-textarea'));
      area.id = key;
      area.rows = 5;
      area.value = value.toString();
      group.append(labelFor(key, 'app-field-name', field.label), ...hint, error, area);
      break;
    }
    case 'text':
    case 'age': {
      const width = field.kind === 'age' ? 'govuk-input--width-10' : '';
      const input = textInput(key, width, value.toString());
      if (field.kind === 'text' && field.autocomplete) {
        input.setAttribute('autocomplete', field.autocomplete);
      }
      group.append(labelFor(key, 'app-field-name', field.label), ...hint, error, input);
    }
  }
  describe(group, hint[0]?.id ?? '');
  return group;
}

/** Ties hint and error to the control, or to the group of controls. */
function describe(group: HTMLElement, ...ids: string[]): void {
  const described = group.querySelector('fieldset, textarea, input');
  const list = ids.filter(Boolean).join(' ');
  if (list) described?.setAttribute('aria-describedby', list);
  else described?.removeAttribute('aria-describedby');
}

/** What a field holds now. */
export function readField(group: HTMLElement, { field }: Asked): Value {
  const controls = [
    ...group.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ];
  if (field.kind === 'date') return controls.map(({ value }) => value);
  if (!('options' in field)) return controls[0]?.value ?? '';
  return controls
    .filter((control) => control instanceof HTMLInputElement && control.checked)
    .map(({ value }) => value);
}

/** Shows what is wrong with a field, or with an empty message that nothing is. */
export function markField(group: HTMLElement, { key }: Asked, message: string, box = 0): void {
  const error = requirePart(group, 'error');
  const prefix = createElement('span', 'govuk-visually-hidden', 'Error: ');
  replaceChildren(error, ...(message ? [prefix, message] : []));
  error.hidden = message === '';
  group.classList.toggle('govuk-form-group--error', message !== '');
  const hint = group.querySelector('.govuk-hint')?.id ?? '';
  describe(group, hint, message ? `${key}-error` : '');
  group.querySelectorAll('.govuk-input, .govuk-textarea').forEach((control, index) => {
    const wrong = message !== '' && index === box;
    control.classList.toggle('govuk-input--error', wrong);
    if (wrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  });
}
