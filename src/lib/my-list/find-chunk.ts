import { hashText } from '../hash-text.ts';

/** In which of so many chunks the facts of a service are, by its id or its first name: from 0. */
export const findChunk = (id: string, chunks: number): number => hashText(id) % chunks;
