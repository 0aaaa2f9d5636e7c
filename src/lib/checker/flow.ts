/** Answers given so far: question id to option value. A question not yet asked is absent. */
export type Answers = Readonly<Record<string, string>>;

export interface Option {
  value: string;
  label: string;
  /** What the answer means, for a reader who is not sure which one to choose. */
  meaning: string;
  /** What the answer says for or against an outcome, in its own terms. */
  reason?: string | undefined;
}

export interface Question {
  id: string;
  /** Questions that are counted together: the criteria are counted apart from all others. */
  group: 'safety' | 'criteria' | 'choice';
  /** The question as asked. */
  question: string;
  /** The same as a short statement, for lists of answers. */
  label: string;
  hint?: string | undefined;
  options: readonly Option[];
  /** What to do or find out about answers that do not meet the question, by option value. */
  advice: Readonly<Record<string, string>>;
}

/** A test on the answers. `any` holds when one of its parts does, `all` when each does. */
export type Condition =
  | { kind: 'answer'; question: string; is: readonly string[] }
  | { kind: 'any'; of: readonly Condition[] }
  | { kind: 'all'; of: readonly Condition[] }
  | { kind: 'otherwise' };

/** The first rule whose condition holds decides. One that stops decides before all is asked. */
export interface Rule {
  outcome: string;
  when: Condition;
  immediate: boolean;
}

/** Questions in the order they are asked and rules in the order they are tried. */
export interface Flow {
  questions: readonly Question[];
  rules: readonly Rule[];
}
