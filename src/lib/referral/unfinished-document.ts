import { formatDay } from '../dates/format-day.ts';
import {
  listAnswerBlocks,
  confidential,
  startNewPage,
  listAnswers,
  type DocumentModel,
  type FormDefinition,
  type Row,
} from './document-model.ts';
import { askedFields, itemName, nameField, type FilledForm } from './form.ts';
import { validate } from './validate.ts';

/** Stands on every page of a form that was saved before it was complete. */
export const notFinished = 'Not finished. This is not a referral. Do not send it.';

/**
 * What there is of a referral that is not complete: marked as such on every page, with all that is
 * left to do before it. Takes the same as `referralDocument`.
 */
export function unfinishedDocument(
  { route, criteria, sections }: FormDefinition,
  form: FilledForm,
  screened: readonly string[],
  today: string,
): DocumentModel {
  const all = [criteria, ...sections];
  const asked = new Map(askedFields(all, form).map((each) => [each.key, each]));
  const left = validate(all, form, today).flatMap(({ key, message }): Row[] => {
    const each = asked.get(key);
    if (!each) return [];
    const of = itemName(each.section, each.item) ?? each.section.title;
    return [{ label: `${of}: ${each.field.label}`, answer: [message] }];
  });
  const missing = 'Not answered yet';
  return {
    title: `Not finished: referral to ${route}`,
    mark: notFinished,
    blocks: [
      { kind: 'text', text: confidential },
      { kind: 'text', text: notFinished },
      {
        kind: 'text',
        text: `Saved on ${formatDay(today)}, before the form was complete. To make the referral, fill in the form again and download the finished file.`,
      },
      { kind: 'heading', level: 1, text: 'What is left to do' },
      left.length === 0
        ? { kind: 'text', text: 'Check the answers on the page, and download the finished file.' }
        : {
            kind: 'table',
            columns: ['Question', 'What is left'],
            rows: left,
          },
      { kind: 'heading', level: 1, text: 'Asked before the form' },
      {
        kind: 'table',
        columns: ['Checked', 'Answer'],
        rows: [
          ...screened.map((label) => ({ label, answer: ['Yes'] })),
          ...criteria.fields.flatMap((field) => {
            const ticked = form.values[nameField(criteria, 1, field)] ?? [];
            return listAnswers(field).map(({ value, label }) => ({
              label,
              answer: [ticked.includes(value) ? 'Yes' : missing],
            }));
          }),
        ],
      },
      ...startNewPage(listAnswerBlocks(sections, form, missing)),
    ],
  };
}
