/** What answers a question once one is asked: no page weighs it before. */
export { answerQuestion } from '../../lib/search/answer-question.ts';
export { countValues } from '../../lib/search/facets.ts';
export { describeResults } from '../../lib/search/describe-results.ts';
export { addTopics, readWordsFile } from '../../lib/search/words-file.ts';
export { startEngine } from './engine.ts';
export { resultItem } from './result-item.ts';
