import { nextQuestion } from './evaluate.ts';
import type { Answers, Flow } from './flow.ts';

/** Every combination of answers to every question, asked or not: the rules' whole domain. */
export function* allAnswers(flow: Flow): Generator<Answers> {
  const fill = function* (index: number, answers: Answers): Generator<Answers> {
    const question = flow.questions[index];
    if (!question) {
      yield answers;
      return;
    }
    for (const { value } of question.options) {
      yield* fill(index + 1, { ...answers, [question.id]: value });
    }
  };
  yield* fill(0, {});
}

/** Every path a reader can walk: the answers given when the flow ends. */
export function* allPaths(flow: Flow, answers: Answers = {}): Generator<Answers> {
  const question = nextQuestion(flow, answers);
  if (!question) {
    yield answers;
    return;
  }
  for (const { value } of question.options) {
    yield* allPaths(flow, { ...answers, [question.id]: value });
  }
}
