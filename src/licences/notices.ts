/** What a licence asks to be said of a package. */
export interface Notice {
  name: string;
  /** Its SPDX expression. */
  licence: string;
  /** Its licence file, where it has one. */
  text: string | undefined;
  /** Who holds the copyright, where no file says so. */
  holder: string | undefined;
}

/** The terms that many packages name without writing them out. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

function readTerms({ name, licence, text, holder }: Notice): string {
  // A build tool's file goes on with the licences of its own parts, which no reader gets.
  if (text) return text.replaceAll('\r\n', '\n').replace(/\n#+ Licenses of bundled[\s\S]*$/, '');
  if (licence === 'MIT' && holder) return `The MIT License\n\n${holder}\n\n${mit}`;
  throw new Error(`${name} has no licence file: name its holder in src/licences/read-notice.ts`);
}

/** The file that readers can ask for: each package with its licence, then notices in their code. */
export function joinNotices(all: readonly Notice[], comments: readonly string[]): string {
  const line = '-'.repeat(72);
  const parts = all.map((notice) =>
    [`${notice.name}: ${notice.licence}`, readTerms(notice).trim()].join('\n\n'),
  );
  const inside = comments.map((comment) => `Within one of these packages\n\n${comment}`);
  return `${[
    'Software and data of others that this site sends to your browser, with their licences.',
    ...parts,
    ...inside,
  ].join(`\n\n${line}\n\n`)}\n`;
}
