import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as it was built. */
export interface BuiltPage {
  /** Its address on the site, with a slash at its end; that of its file where that is no index. */
  path: string;
  html: string;
}

/** What a page says that search shall find, and what is no word of it. */
const [body, code] = [/\sdata-pagefind-body[\s>]/, /<(style|script)\b[\s\S]*?<\/\1>/g];

/**
 * Every page of a folder, one after another in the order of their files: together they can be more than
 * a machine holds. They are read at once, not in turns with other work, which would take far longer.
 */
export function* readBuiltPages(folder: string): Generator<BuiltPage> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'));
  for (const file of files.sort()) {
    const html = readFileSync(join(folder, file), 'utf8');
    yield { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html };
  }
}

/**
 * The pages of a folder that search finds, one after another: the address of each, and its HTML
 * without styles and scripts. `look` is shown the whole HTML of every page, so that nothing else of a
 * build reads them all again.
 */
export function* readSearchedPages(
  folder: string,
  look: (html: string) => void = () => undefined,
): Generator<[address: string, html: string]> {
  for (const { path, html } of readBuiltPages(folder)) {
    look(html);
    if (body.test(html)) yield [path, html.replace(code, '')];
  }
}
