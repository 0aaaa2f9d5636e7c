import { dump } from 'js-yaml';
import { isDevice } from '../../src/content-check/file-names.ts';

/** The bytes of files by path, as in `content/site.yaml`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What stands at the top of every file that holds an example. */
export const mark =
  '# Replace this: an example of a council that does not exist. Then take its line out of launch.yaml.';

/** A name that can stand anywhere in a file of content. */
const nameable = /^\p{L}[\p{L}\p{N} ’.&-]*$/u;

/** Words at the beginning of a council's name, and at its end, that are no name of its area. */
const before =
  /^(?:the |(?:(?:royal|london|metropolitan|council|county|city|borough|district|and|&) )+(?:of|for) )/i;
const after =
  /(?: (?:and|&))? (?:council|county|city|borough|district|metropolitan|royal|unitary|town|authority|corporation)$/i;

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The words without what `part` finds, as often as it finds it. */
const cut = (words: string, part: RegExp): string => {
  const left = words.replace(part, '');
  return left === words ? words : cut(left, part);
};

/** The area that a council of this name serves: `Northshire` of “Northshire County Council”. */
export function readArea(name: string): string {
  const area = cut(cut(name, after), before);
  return /^(?:the|council|county|city|borough|district)$/i.test(area) ? name : area;
}

const makeKey = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const isText = (file: string): boolean => /\.(yaml|mdx?)$/.test(file);
const readId = (file: string): string => file.replace(/^.*\/|\.[a-z]+$/g, '');

/** Folders of which not every file is needed to show what each kind looks like. */
const spare = ['services', 'providers', 'places', 'audiences', 'scenes'] as const;

/** Whether another file names this one. The name of an audience is a word of prose too. */
function isNamed(files: ReadonlyMap<string, string>, file: string): boolean {
  const list = file.startsWith('content/audiences/') ? String.raw`audiences: \[[^\]]*` : '';
  const id = new RegExp(`${list}(?<![a-z0-9-])${RegExp.escape(readId(file))}(?![a-z0-9-])`);
  return [...files].some(([other, text]) => other !== file && id.test(text));
}

const readStatus = (text: string): string => /^status: (\w+)$/m.exec(text)?.[1] ?? '';

const readTopics = (text: string): string[] =>
  /^topics: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];

const readFields = (text: string): string[] => text.match(/^[a-zA-Z]+(?=:)/gm) ?? [];

/**
 * Whether a folder has enough without a file: one more of its status, two of each topic, and each of
 * its fields once more.
 */
function isSpare(text: string, others: readonly string[]): boolean {
  const open = others.filter((other) => readStatus(other) !== 'closed');
  const shown = new Set(others.flatMap(readFields));
  return (
    others.some((other) => readStatus(other) === readStatus(text)) &&
    readFields(text).every((field) => shown.has(field)) &&
    readTopics(text).every(
      (topic) => open.filter((other) => readTopics(other).includes(topic)).length >= 2,
    )
  );
}

/** Takes out what no other file names, and each folder has enough without. */
function takeOutSpare(files: Map<string, string>): void {
  for (let before = -1; before !== files.size;) {
    before = files.size;
    for (const [file, text] of [...files]) {
      const folder = spare.find((each) => file.startsWith(`content/${each}/`));
      if (folder === undefined || isNamed(files, file)) continue;
      const others = [...files].flatMap(([other, words]) =>
        other !== file && other.startsWith(`content/${folder}/`) ? [words] : [],
      );
      if (isSpare(text, others)) files.delete(file);
    }
  }
}

/** A block of facts by its name, from its line to the line before the next field. */
const block = (name: string): RegExp => new RegExp(`^${name}:.*\\n(?:(?: +|- ).*\\n)*`, 'm');

/** What is true of the whole site, without what only the example has. */
const clearSite = (text: string): string =>
  ['alert', 'logo', 'brand', 'contact', 'redirects', 'privacyNotice', 'accessibilityStatement']
    .reduce((left, name) => left.replace(block(name), ''), text)
    .replace(/^name: .*$/m, 'name: Replace this name')
    .replace(/^description: .*$/m, 'description: Replace this with one sentence on the site.');

const withMark = (file: string, text: string): string =>
  file.endsWith('.yaml') ? `${mark}\n${text}` : text.replace(/^---\n/, `---\n${mark}\n`);

/** Every example and whose it is to replace. */
const writeLaunch = (files: readonly string[]): string =>
  dump(
    {
      items: files.map((file) => ({
        file: file.replace('content/', ''),
        what: 'Replace the example with words and facts of your own.',
        who: 'Editor',
      })),
    },
    { lineWidth: -1 },
  );

/**
 * A small, whole content folder for a council of this name, made from the example: each kind at
 * least once, and every file marked to be replaced. Throws for a name that cannot stand in a file.
 */
export function makeCouncil(example: Files, name: string): Files {
  const council = tidy(name).replaceAll("'", '’');
  if (!nameable.test(council) || council.length > 60) {
    throw new Error('Write the name in letters, digits and spaces, at most 60 of them');
  }
  const area = readArea(council);
  if (isDevice(makeKey(area)) || isDevice(makeKey(council))) {
    throw new Error('Write another name: no file can have this one on every computer');
  }
  const rename = (words: string): string =>
    words
      .replaceAll('exampleshire-council', makeKey(council))
      .replaceAll('exampleshire', makeKey(area))
      .replaceAll('Exampleshire Council', council)
      .replaceAll('Exampleshire', area)
      .replaceAll('Calmer Homes', 'This site');
  const texts = new Map(
    [...example]
      .filter(([file]) => isText(file))
      .map(([file, bytes]) => [rename(file), rename(decode(bytes)).replace(/^(#.*\n)+/, '')]),
  );
  const site = texts.get('content/site.yaml') ?? '';
  texts.set('content/site.yaml', clearSite(site));
  texts.delete('content/launch.yaml');
  takeOutSpare(texts);
  const all = [...texts.values()].join('\n');
  const others = [...example].filter(
    ([file]) => !isText(file) && all.includes(file.replace(/^.*\//, '')),
  );
  const marked = [...texts.keys()].filter((file) => !file.startsWith('content/search/'));
  return new Map([
    ...[...texts].map(([file, text]): [string, Uint8Array] => [
      file,
      encode(marked.includes(file) ? withMark(file, text) : text),
    ]),
    ['content/launch.yaml', encode(writeLaunch(marked))],
    ...others,
  ]);
}
