import type { Asked, Value } from '../../lib/referral/form.ts';
import type { FormProblem } from '../../lib/referral/validate.ts';
import { copyTemplate } from '../copy-template.ts';
import { requirePart } from '../dom.ts';
import { fillChoices, nameBox } from '../fields/choices.ts';
import { markField } from '../fields/mark-field.ts';

/** The boxes that stand in the markup of a field. */
const findBoxes = (group: HTMLElement): (HTMLInputElement | HTMLTextAreaElement)[] =>
  Array.from(group.querySelectorAll('input, textarea'));

/** What a field says before it is filled in. */
function hint({ field }: Asked): string {
  const limit = field.kind === 'long-text' ? `Up to ${field.limit} characters.` : '';
  const optional = field.required ? '' : 'You may leave this empty.';
  return [field.hint ?? '', limit, optional].filter(Boolean).join(' ');
}

/**
 * A field out of the template of its kind, with its own words, holding what was given before.
 * `templates` is what holds the templates.
 */
export function buildField(templates: ParentNode, asked: Asked, value: Value = ''): HTMLElement {
  const { key, field } = asked;
  const group = copyTemplate(templates, field.kind);
  requirePart(group, 'name').textContent = field.label;
  requirePart(group, 'error').id = `${key}-error`;
  const words = hint(asked);
  const note = requirePart(group, 'hint');
  note.id = `${key}-hint`;
  note.textContent = words;
  if (words === '') note.remove();
  if ('options' in field) {
    fillChoices(group, key, field.options, (option) => value.includes(option));
  } else {
    const labels = group.querySelectorAll('label');
    findBoxes(group).forEach((box, index) => {
      box.id = nameBox(key, index);
      box.value = (typeof value === 'string' ? value : value[index]) ?? '';
      const label = labels[index];
      if (label) label.htmlFor = box.id;
      if (field.kind === 'text' && field.autocomplete) {
        box.setAttribute('autocomplete', field.autocomplete);
      }
    });
  }
  markField(group, false);
  return group;
}

/** What a field holds now. */
export function readField(group: HTMLElement, { field }: Asked): Value {
  const boxes = findBoxes(group);
  if (field.kind === 'date') return boxes.map(({ value }) => value);
  if (!('options' in field)) return boxes[0]?.value ?? '';
  return boxes
    .filter((box) => box instanceof HTMLInputElement && box.checked)
    .map(({ value }) => value);
}

/** Shows what is wrong with a field, or without a problem that nothing is. */
export function showProblem(group: HTMLElement, problem: FormProblem | undefined): void {
  requirePart(group, 'message').textContent = problem?.message ?? '';
  markField(group, problem !== undefined, problem?.box);
}
