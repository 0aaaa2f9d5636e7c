/** Longer than any question people type; what is beyond is dropped before any work is done. */
const longest = 1000;

/** Words of the United States, and old forms, as this country writes them. */
const british: Readonly<Record<string, string>> = {
  apologize: 'apologise',
  behavior: 'behaviour',
  behaviors: 'behaviours',
  canceled: 'cancelled',
  center: 'centre',
  centers: 'centres',
  color: 'colour',
  counseled: 'counselled',
  counseling: 'counselling',
  counselor: 'counsellor',
  counselors: 'counsellors',
  defense: 'defence',
  dialed: 'dialled',
  enrollment: 'enrolment',
  favorite: 'favourite',
  fulfill: 'fulfil',
  gray: 'grey',
  judgment: 'judgement',
  labor: 'labour',
  mom: 'mum',
  mommy: 'mummy',
  moms: 'mums',
  neighbor: 'neighbour',
  neighbors: 'neighbours',
  offense: 'offence',
  organization: 'organisation',
  organize: 'organise',
  practicing: 'practising',
  program: 'programme',
  programs: 'programmes',
  realize: 'realise',
  recognize: 'recognise',
  traveled: 'travelled',
};

/** A word as this country spells it: `counseling` gives `counselling`. Other words stay. */
export function spellAsBritish(word: string): string {
  return Object.prototype.hasOwnProperty.call(british, word) ? (british[word] ?? word) : word;
}

/** Digits with what people put between them, beginning as a phone number does. */
const phoneLike = /(?:\+|\b00)?\d(?:[\s().-]*\d){5,14}/g;

/**
 * The number that a run of digits dials, without spaces, as this country dials it: `0…` with 8 to
 * 11 digits, or six digits beginning 116. Undefined for other digits.
 */
function phoneDigits(text: string): string | undefined {
  const digits = text.replace(/[^\d+]/g, '').replace(/^(?:\+|00)44(?:0(?=[1-9]))?/, '0');
  return /^(?:0\d{7,10}|116\d{3})$/.test(digits) ? digits : undefined;
}

/** Letters with no accent to take off, as people type them on another keyboard; one to a form. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  // Arabic and Urdu keyboards write these letters each in its own way.
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ۃ: 'ه',
};
const notPlain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * Marks that may be left out of a word: the accents of Latin, Greek and Cyrillic, the vowel
 * points of Hebrew and Arabic, and what cannot be seen. The vowel signs of Indian scripts stay.
 */
const accents =
  /[\p{Cf}\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/gu;

/** `m.i.a.m.` and the like: one letter and a point, more than once. */
const dotted = /(^|[^\p{L}\p{N}.])((?:\p{L}\.){1,9}\p{L}\.?)(?![\p{L}\p{N}.])/gu;

/**
 * Text as search compares it: lower case, without accents, apostrophes or marks, one space
 * between words, phone numbers as one run of digits however they were spaced, short forms without
 * their points. Letters of every script stay. At most 1,000 characters of the text are read.
 * Doing it twice changes nothing.
 */
export function normalise(text: string): string {
  const once = normaliseOnce(text.slice(0, longest));
  // What a mark kept apart may join to a number once the mark has gone.
  return once === text ? once : normalise(once);
}

function normaliseOnce(text: string): string {
  // Most words: thousands of them are read before a first question.
  if (/^[a-z]+(?: [a-z]+)*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(notPlain, (letter) => plainLetters[letter] ?? letter)
    .replace(phoneLike, (run) => phoneDigits(run) ?? run)
    .replace(/['’‘`ʼ]/g, '')
    .replace(dotted, (_, before: string, letters: string) => before + letters.replace(/\./g, ''))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The words of a text as search compares them. Empty for text that has none. */
export function queryTerms(text: string): string[] {
  const normal = normalise(text);
  return normal === '' ? [] : normal.split(' ');
}

/** The phone numbers among these texts as search compares them, each once. */
export function listPhoneNumbers(texts: readonly string[]): string[] {
  const numbers = texts.map(normalise).filter((text) => /^(?:0\d{7,10}|116\d{3})$/.test(text));
  return numbers.filter((number, index) => numbers.indexOf(number) === index);
}

/** The texts with letters that the engine keeps as they are, accents apart, as a question is asked of it. */
export const listOtherLetters = (texts: readonly string[]): string[] =>
  texts
    .filter((text) => /(?![a-z])\p{L}/iu.test(text.normalize('NFKD').replace(/\p{M}/gu, '')))
    .map(normalise);
