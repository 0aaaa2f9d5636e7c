import type { Fault } from '../../../lib/plan/plan-faults.ts';
import type { Plan } from '../../../lib/plan/plan.ts';
import { copyFrom } from '../../copy.ts';
import { requireElement, requirePart } from '../../dom.ts';
import { saveFile } from '../../save-file.ts';
import { onPress } from '../on-press.ts';
import { loadFiles } from '../opened.ts';
import type { View } from '../view.ts';

const types = { html: 'text/html', json: 'application/json' } as const;

/** What is said of a file that this page could not open again. */
const sayUnreadable = (fault: Fault): string =>
  fault === 'too-big'
    ? 'This file holds too much to be opened here again. Take words out of the plan, and save it again.'
    : 'This file can be read, but it cannot be opened here again. Save the plan as Word too.';

/** Saves the plan as a file. */
export const saveView: View = {
  title: 'Save the plan',
  needsPlan: true,
  fill(screen, builder) {
    /** Writes the plan and hands it over; what was changed meanwhile counts as not saved. */
    const write = async (
      kind: 'html' | 'json',
      handOver: (text: string, name: string, note: string, open: Plan) => void,
    ): Promise<void> => {
      const { plan, side, data } = builder;
      builder.say('Making the file…');
      try {
        const files = await loadFiles();
        const { open, name, text, fault } = await files.writeFile(plan, side, data, kind);
        if (!builder.isOpen || builder.plan !== plan) {
          builder.say('');
          return;
        }
        const notes = [fault ? sayUnreadable(fault) : '', builder.sayWaiting()];
        handOver(text, name, notes.filter(Boolean).join(' '), open);
      } catch {
        builder.say('The file could not be made. Your plan is still here. Try again.');
      }
    };
    const save = (kind: 'html' | 'json') => (): void => {
      void write(kind, (text, name, note, open) => {
        saveFile(text, types[kind], name);
        builder.markSaved(open, name);
        builder.say(
          `${note} Look for ${name} in your downloads. Send it only to people who may read all of it.`.trim(),
        );
      });
    };
    onPress(screen, 'html', save('html'));
    onPress(screen, 'json', save('json'));
    onPress(screen, 'copy', () => {
      void write('json', (text, _, note, open) => {
        builder.markSaved(open);
        const holder = requirePart(screen, 'text');
        const field = requireElement(holder, 'textarea', HTMLTextAreaElement);
        field.value = text;
        holder.hidden = false;
        void copyFrom(field, { said: 'The plan is copied.', what: 'text' }).then((words) => {
          builder.say(`${note} ${words}`.trim());
        });
      });
    });
  },
};
