// Apart from the table of addresses, which scripts on pages would otherwise carry whole. What is no
// function is written into each script by the bundler.

export const supportAddress = '/support/';
export const myListAddress = '/my-list/';
/** Where the facts of services stand for lists, in chunks. */
export const listChunkFolder = '/my-list/services/';
export const listChunkAddress = (chunk: number): string => `${listChunkFolder}${chunk}.json`;
export const practitionersAddress = '/practitioners/';
/** The list of all that a practitioner can keep on a device: every file, its size and its digest. */
export const keptListAddress = '/practitioners/kept-files.json';
/** What answers for the kept files where there is no signal. Its folder is all that it can reach. */
export const keptWorkerAddress = '/practitioners/kept-worker.js';
/** The words of the site and the engine's list: the search page loads them with the first question. */
export const searchWordsAddress = '/search-words.json';
/** Which pages are of which topic: the search page loads it where somebody narrows. */
export const searchTopicsAddress = '/search-topics.json';
/** The search engine: the worker that runs it, and its program. */
export const searchWorkerAddress = '/pagefind/pagefind-worker.js';
export const searchProgramAddress = '/pagefind/wasm.en.pagefind';
/** A part of what pages are called: a question needs one of them. */
export const searchNamesAddress = (file: number): string => `/search-names/${file}.json`;
export const searchNamesFolder = '/search-names/*';

/** What the directory loads with the first choice of a filter. */
export const filtersAddress = '/support/filters.json';
/** What the field "Where do you live?" loads once it is opened: there where a council names its districts. */
export const placesAddress = '/support/places.json';
/** What the page of situations loads of every service, once a reader has chosen. */
export const finderFactsAddress = '/situations/services.json';
/** Where the cards of services stand as data, in chunks. */
export const cardChunkFolder = '/support/cards/';
export const cardChunkAddress = (chunk: number): string => `${cardChunkFolder}${chunk}.json`;

/** The address of the page of a service, or of a ready-made list of services. */
export const serviceAddress = (id: string): string => `${supportAddress}${id}/`;
