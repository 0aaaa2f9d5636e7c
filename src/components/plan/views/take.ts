import { comparePlan } from '../../../lib/plan/compare.ts';
import { findCalendars, type PlanCalendar } from '../../../lib/plan/find-calendars.ts';
import { joinWords } from '../../../lib/join-words.ts';
import { createElement, requireElement, requirePart } from '../../dom.ts';
import { requestTimeout, withTimeout } from '../../timeout.ts';
import type { Builder } from '../builder.ts';
import { onPress } from '../on-press.ts';
import type { View } from '../view.ts';
import { handOver } from './hand-over.ts';

/** The documents that can be made, by what each is asked for. */
function listDocuments({ plan }: Builder): { kind: string; name: string; about: string }[] {
  const { children } = plan;
  const forOne = children.length > 1 ? children : [];
  return [
    { kind: 'plan', name: 'The whole plan', about: 'What you both say, and what is open' },
    { kind: 'child', name: 'A page for the children', about: 'Only what you both say' },
    ...forOne.map(({ id, name }) => ({
      kind: `child ${id}`,
      name: `A page for ${name}`,
      about: 'Only what you both say',
    })),
    { kind: 'mediator', name: 'A page for a mediator', about: 'What is open, with both views' },
  ];
}

function addDocuments(screen: HTMLElement, builder: Builder): void {
  const list = requirePart(screen, 'documents');
  for (const { kind, name, about } of listDocuments(builder)) {
    const item = builder.copy('task');
    const button = onPress(item, 'go', () => {
      builder.go('document', kind);
    });
    button.textContent = name;
    requirePart(item, 'state').textContent = about;
    list.append(item);
  }
}

/** The calendars to choose from, once it is known whose answers they show. */
function listCalendars(
  { plan, side, data }: Builder,
  isSuggestion: boolean,
): readonly PlanCalendar[] {
  const rows = comparePlan(plan, data);
  return findCalendars(plan, rows, isSuggestion ? side : 'both', data);
}

/** In which section the nights are asked for. */
function sayWhere({ data }: Builder): string {
  const section = data.template.sections.find(({ questions }) =>
    questions.some(({ kind }) => kind === 'rota'),
  );
  return section ? ` Answer “${section.title}” first.` : '';
}

/** What can be made of the plan: pages to print, Word files and a calendar. */
export const takeView: View = {
  title: 'Print, Word or a calendar',
  needsPlan: true,
  fill(screen, builder) {
    addDocuments(screen, builder);
    const [parents, children, place, suggestion] = Array.from(screen.querySelectorAll('input'));
    const of = requirePart(screen, 'of');
    const select = requireElement(of, 'select', HTMLSelectElement);
    const fault = requirePart(screen, 'fault');
    let calendars: readonly PlanCalendar[] = [];

    const offer = (): void => {
      calendars = listCalendars(builder, suggestion?.checked === true);
      of.hidden = calendars.length < 2;
      select.textContent = '';
      for (const calendar of calendars) {
        const names = builder.plan.children
          .filter(({ id }) => calendar.children.includes(id))
          .map(({ name }) => name);
        select.append(createElement('option', '', joinWords(names)));
      }
      fault.hidden = true;
    };
    offer();
    suggestion?.addEventListener('change', offer);

    const tellFault = (words: string): void => {
      fault.hidden = false;
      fault.textContent = words;
      fault.focus();
    };
    const save = async (calendar: PlanCalendar): Promise<void> => {
      const { plan, side } = builder;
      const isMade = await handOver(builder, screen, 'text/calendar', async () => {
        const { writeCalendar } = await withTimeout(import('../take-calendar.ts'), requestTimeout);
        return writeCalendar(plan, calendar, {
          parents: parents?.checked === true,
          children: children?.checked === true,
          place: place?.checked === true,
          ...(suggestion?.checked ? { suggestedBy: side } : {}),
        });
      });
      if (!isMade) tellFault('The plan has no nights or days that are still to come.');
    };
    screen.addEventListener('submit', (event) => {
      event.preventDefault();
      const calendar = calendars[select.selectedIndex];
      fault.hidden = calendar !== undefined;
      if (calendar) {
        void save(calendar);
        return;
      }
      tellFault(
        suggestion?.checked
          ? `You have not suggested any nights yet.${sayWhere(builder)}`
          : 'You do not both say the same about the nights yet. Tick “My suggestion” to make a calendar of what you suggest.',
      );
    });
  },
};
