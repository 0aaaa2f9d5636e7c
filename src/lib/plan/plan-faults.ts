/** Why a file cannot be opened as a plan. */
export type Fault =
  'too-big' | 'not-a-plan' | 'cut-short' | 'cut-but-readable' | 'newer-version' | 'does-not-fit';

/** What else is to be said of a file that was opened. */
export type Notice = 'changed-outside' | 'earlier-form' | 'later-form' | 'other-form';

/** What is the matter, and what to do. */
export interface Message {
  what: string;
  remedy: string;
}

/** What each fault says to the person who chose the file. */
export const faultMessages: Readonly<Record<Fault, Message>> = {
  'too-big': {
    what: 'This file is too big to be a plan from this site.',
    remedy: 'Choose the plan itself. If it is a plan, ask for it again with fewer words in it.',
  },
  'not-a-plan': {
    what: 'This is not a plan from this site.',
    remedy: 'Choose a file that was saved on this site. Its name often begins with “plan”.',
  },
  'cut-short': {
    what: 'Part of this file is missing.',
    remedy: 'Ask for it again, or choose another copy of it.',
  },
  'cut-but-readable': {
    what: 'Part of this file is missing.',
    remedy:
      'You can still open the file by itself and read it. To answer it here, ask for it again.',
  },
  'newer-version': {
    what: 'This plan was made by a newer version of this site.',
    remedy: 'Open the file by itself to read it. Do not change it here.',
  },
  'does-not-fit': {
    what: 'This file holds something that a plan cannot hold.',
    remedy: 'Somebody may have changed it by hand. Ask for the plan again.',
  },
};

/** What each notice says beside the plan that was opened. */
export const noticeMessages: Readonly<Record<Notice, Message>> = {
  'changed-outside': {
    what: 'This file was changed outside this site.',
    remedy:
      'You see what its data says, which may not be what its words say. If in doubt, ask the other parent.',
  },
  'earlier-form': {
    what: 'This plan was made with an earlier form.',
    remedy: 'Answers to questions that are no longer asked stand under “From an earlier form”.',
  },
  'later-form': {
    what: 'This plan was made with a later form than the one here.',
    remedy: 'Load this page again to get the new form. Nothing that you open is lost.',
  },
  'other-form': {
    what: 'This plan was made with another council’s form.',
    remedy: 'Questions that both forms ask can be compared. All others are kept and listed.',
  },
};
