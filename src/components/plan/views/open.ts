import type { Message } from '../../../lib/plan/plan-faults.ts';
import { limits } from '../../../lib/plan/plan.ts';
import { requireElement, requirePart } from '../../dom.ts';
import { focusProblems, listProblems } from '../../fields/list-problems.ts';
import { showMessage } from '../fields/show-message.ts';
import { loadFiles } from '../opened.ts';
import type { View } from '../view.ts';

const nothing: Message = {
  what: 'Nothing was chosen.',
  remedy: 'Choose a file, or paste the text of a plan.',
};
const notRead: Message = {
  what: 'This page could not read the file.',
  remedy: 'Look at your signal, and try again.',
};
/** What is said of a plan that was kept here, whose text stands in the box for pasting. */
const unreadable =
  'A plan is kept here that this page cannot open. Its text is below: copy it before you begin another plan.';
const tooBig: Message = {
  what: 'This file is too big to be a plan from this site.',
  remedy: 'Choose the plan itself.',
};

/** The text of a file. Phones of 2018 have no shorter way. */
const readFile = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(new Error('no text'));
    };
    reader.onerror = () => {
      reject(new Error('the file cannot be read'));
    };
    reader.readAsText(file);
  });

/** Opens a plan out of a file or a pasted text. The plan that is open stays until all of it is read. */
export const openView: View = {
  title: 'Open a plan',
  needsPlan: false,
  fill(screen, builder) {
    const file = requireElement(screen, 'input', HTMLInputElement);
    const paste = requireElement(screen, 'textarea', HTMLTextAreaElement);
    const problems = requirePart(screen, 'problems');
    const [fileField, pasteField] = Array.from(
      screen.querySelectorAll<HTMLElement>('[data-part="field"]'),
    );

    const listFault = ({ what, remedy }: Message): void => {
      const isPasted = paste.value.trim() !== '' && !file.files?.[0];
      const message = `${what} ${remedy}`;
      const field = isPasted ? pasteField : fileField;
      for (const each of [fileField, pasteField]) {
        if (each) showMessage(each, each === field ? message : undefined);
      }
      listProblems(problems, [{ message, id: isPasted ? paste.id : file.id }]);
    };
    const showFault = (fault: Message): void => {
      listFault(fault);
      focusProblems(problems);
    };
    const { unread } = builder;
    if (unread) {
      builder.unread = undefined;
      paste.value = unread.text;
      requireElement(screen, 'details', HTMLDetailsElement).open = true;
      listFault({ what: unreadable, remedy: unread.fault.what });
    }

    const open = async (): Promise<void> => {
      const [chosen] = Array.from(file.files ?? []);
      if (!chosen && paste.value.trim() === '') {
        showFault(nothing);
        return;
      }
      if (chosen && chosen.size > limits.file) {
        showFault(tooBig);
        return;
      }
      try {
        const text = chosen ? await readFile(chosen) : paste.value;
        const { readText } = await loadFiles();
        const read = await readText(text, builder.data);
        if ('fault' in read) {
          showFault(read.fault);
          return;
        }
        builder.arrived = { ...read, isKept: false };
        builder.go('who');
      } catch {
        showFault(notRead);
      }
    };
    // Of a file and a text, what came last is what is meant; a phone has no way to take a file back.
    paste.addEventListener('input', () => {
      file.value = '';
    });
    file.addEventListener('change', () => {
      paste.value = '';
    });
    screen.addEventListener('submit', (event) => {
      event.preventDefault();
      void open();
    });
  },
};
