import { content } from '../../fixtures/site-content.ts';
import { findStates } from '../../fixtures/states.ts';

/** Every state that the pages of this content can be in. */
export const states = findStates(content);
