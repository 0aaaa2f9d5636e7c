import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';
import { findTexts } from './texts.ts';

/** Numbers that may stand anywhere: everyone knows them and no entry holds them. */
const emergencyNumbers = /^(999|112|101|111)$/;

/** A run of digits long enough to be a phone number, as in "0808 2000 247" or "116 123". */
const phoneLike = /(?<![\d£#/-])(?:\+44\s?|0)\d[\d\s]{7,}\d|\b116\s?\d{3}\b/g;

const mailLike = /[^\s@:"'([<]+@[\w-]+(\.[\w-]+)+/g;

/** The phone numbers in a text, but for those that everyone knows. */
export const findPhoneNumbers = (text: string): string[] =>
  [...text.matchAll(phoneLike)]
    .map(([number]) => number.trim())
    .filter((number) => !emergencyNumbers.test(number));

/**
 * Every phone number and email address in the facts of a file that is no service, notes for editors
 * included: a second copy of a number is not checked when the first one is. `facts` begins with
 * the first line of the file.
 */
export function findContactsInFacts(file: string, facts: string): Problem[] {
  return facts.split('\n').flatMap((line, index) =>
    [...findPhoneNumbers(line), ...[...line.matchAll(mailLike)].map(([address]) => address)].map(
      (found) => ({
        file,
        field: '(facts)',
        line: index + 1,
        found: JSON.stringify(found),
        write: 'the name of its service: numbers and email addresses stand in services/ alone',
      }),
    ),
  );
}

/**
 * Every phone number in the words of a service's card, of the home page and of the notice: these
 * stand where no date and no doubt stands beside them.
 */
export function findNumbersInCards({ services, site }: Content): Problem[] {
  const cards = services.map(({ file, data: { title, summary, cardLine } }) => ({
    file,
    texts: findTexts({ title, summary, cardLine }),
  }));
  const home = site
    ? [
        {
          file: site.file,
          texts: [...findTexts(site.data.home, ['home']), ...findTexts(site.data.alert, ['alert'])],
        },
      ]
    : [];
  return [...cards, ...home].flatMap(({ file, texts }) =>
    texts.flatMap(({ field, text }) =>
      findPhoneNumbers(text).map((number) => ({
        file,
        field,
        found: JSON.stringify(number),
        write: 'words without the number: it stands in "phones" of its service alone',
      })),
    ),
  );
}
