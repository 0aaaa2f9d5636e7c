import { criteriaResult, isExpectedAnswer, reasons } from '../../lib/checker/evaluate.ts';
import type { Answers, Flow, Question } from '../../lib/checker/flow.ts';
import { createElement, requireElement, requirePart } from '../dom.ts';

/** Says how many criteria are met and what to do about the rest; nothing while safety is open. */
export function showCriteria(screen: HTMLElement, flow: Flow, answers: Answers): void {
  const counted = requirePart(screen, 'met');
  const safe = flow.questions.every(
    (question) => question.group !== 'safety' || isExpectedAnswer(question, answers[question.id]),
  );
  const { met, unmet, toFindOut, total } = criteriaResult(flow, answers);
  if (!safe || total === 0) {
    counted.remove();
    return;
  }
  counted.textContent = `Meets ${met.length} of ${total} criteria.`;
  const advise = (question: Question): HTMLElement => {
    const advice = question.advice[answers[question.id] ?? ''] ?? '';
    return createElement('li', '', createElement('strong', '', question.label), `. ${advice}`);
  };
  showList(requirePart(screen, 'unmet'), unmet.map(advise));
  showList(requirePart(screen, 'to-find-out'), toFindOut.map(advise));
}

/** Says which answers decided, where the flow gives them a reason. */
export function showReasons(screen: HTMLElement, flow: Flow, answers: Answers): void {
  const given = reasons(flow, answers).flatMap(({ reason }) => reason ?? []);
  showList(
    requirePart(screen, 'reasons'),
    given.map((text) => createElement('li', '', text)),
  );
}

/** Shows a section with these in its list, and hides it where there are none. */
function showList(section: HTMLElement, items: readonly HTMLElement[]): void {
  section.hidden = items.length === 0;
  requireElement(section, 'ul', HTMLUListElement).append(...items);
}
