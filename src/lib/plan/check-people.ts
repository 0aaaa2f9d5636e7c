import { limits } from './plan.ts';
import { foldName } from './same-value.ts';

/** What somebody is called, as it was typed, with the id of the box it was typed in. */
export interface TypedName {
  id: string;
  text: string;
}

/** A child of a form: what it is called, and the box for its age, with what was chosen there. */
export interface TypedChild extends TypedName {
  age: TypedName;
}

/** What is wrong with a name or an age, and where. */
export interface NameProblem {
  id: string;
  message: string;
}

function checkEach(
  names: readonly TypedName[],
  missing: readonly string[],
  same: string,
): NameProblem[] {
  return names.flatMap(({ id, text }, index) => {
    if (foldName(text) === '') return [{ id, message: missing[index] ?? missing[0] ?? '' }];
    if (text.trim().length > limits.name) {
      return [{ id, message: `A name may have up to ${limits.name} letters.` }];
    }
    const earlier = names.slice(0, index).some((other) => foldName(other.text) === foldName(text));
    return earlier ? [{ id, message: same }] : [];
  });
}

/** What is wrong with the people of a plan, box after box: the two parents, and the children. */
export function checkPeople(
  parents: readonly TypedName[],
  children: readonly TypedChild[],
): NameProblem[] {
  const named = checkEach(
    children,
    [
      children.length > 1
        ? 'Write a name or an initial for each child, or remove the child.'
        : 'Write a name or an initial for the child.',
    ],
    'Two children have the same name. Add a letter that tells them apart.',
  );
  return [
    ...checkEach(
      parents,
      ['Write what you are called.', 'Write what the other parent or carer is called.'],
      'Both of you have the same name. Add a letter that tells you apart.',
    ),
    ...children.flatMap(({ id, text, age }, index) => [
      ...named.filter((problem) => problem.id === id),
      ...(age.text === ''
        ? [{ id: age.id, message: `Choose how old ${text.trim() || `child ${index + 1}`} is.` }]
        : []),
    ]),
  ];
}
