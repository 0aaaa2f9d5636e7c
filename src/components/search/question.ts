/** What answers a question once one is asked: no page weighs it before. */
export { countsOf, findPages, passes } from '../../lib/search/find.ts';
export { placeIn } from '../../lib/search/places.ts';
export { sayWhatWasDone } from '../../lib/search/say.ts';
export { takeAsTyped, understand } from '../../lib/search/understand.ts';
export { readWordsFile } from '../../lib/search/words-file.ts';
export { startEngine } from './engine.ts';
export { resultItem } from './result-item.ts';
