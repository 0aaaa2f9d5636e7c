/** How many cards stand on one page of a list. */
export const cardsOnPage = 20;

/** One page of a list that is cut into pages. */
export interface ListPage<Item> {
  items: readonly Item[];
  /** Its number, from 1, and how many there are. */
  page: number;
  pages: number;
  /** The place of its first item in the whole list, from 1, and of its last; 0 and 0 of none. */
  from: number;
  to: number;
}

/** A list cut into pages of so many items. There is always a first one. */
export function cutPages<Item>(all: readonly Item[], size = cardsOnPage): ListPage<Item>[] {
  const pages = Math.max(1, Math.ceil(all.length / size));
  return Array.from({ length: pages }, (_, place) => {
    const items = all.slice(place * size, (place + 1) * size);
    const from = items.length === 0 ? 0 : place * size + 1;
    return { items, page: place + 1, pages, from, to: place * size + items.length };
  });
}

/** The part of the address of a page after that of the first, as a route takes it. */
export const pagePart = (page: number): string | undefined =>
  page === 1 ? undefined : String(page);

/** The address of a page of a list, whose first one stands at `first`. */
export const findPageAddress = (first: string, page: number): string =>
  page === 1 ? first : `${first}${page}/`;

/** Whether an address is that of a further page of a list: its last part is a number. */
export const isFurtherPage = (path: string): boolean => /\/\d+\/$/.test(path);

/** `page 2 of 3`. */
const namePage = ({ page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>): string =>
  `page ${page} of ${pages}`;

/** What a page of a list is called: the first one as the list. */
export const titlePage = (
  title: string,
  part: Pick<ListPage<unknown>, 'page' | 'pages'>,
): string => (part.page === 1 ? title : `${title} (${namePage(part)})`);

/** What a page of a list is about, in a description that no other page has. */
export const describePage = (
  description: string,
  part: Pick<ListPage<unknown>, 'page' | 'pages'>,
): string => (part.page === 1 ? description : `${description} This is ${namePage(part)}.`);

/** `21 to 40 of 47 services`, where `whole` is the last two words; that alone for a list of one page. */
export function sayRange(
  { pages, from, to }: Pick<ListPage<unknown>, 'pages' | 'from' | 'to'>,
  whole: string,
): string {
  if (pages === 1) return whole;
  return from === to ? `${from} of ${whole}` : `${from} to ${to} of ${whole}`;
}

/**
 * The numbers that lead to other pages: the first and the last, and the one shown between its
 * neighbours. `gap` stands for two or more that are left out: GOV.UK Design System, pagination.
 */
export function listNumbers(page: number, pages: number): (number | 'gap')[] {
  const shown = (number: number): boolean =>
    number === 1 || number === pages || Math.abs(number - page) <= 1;
  const numbers: (number | 'gap')[] = [];
  for (let number = 1; number <= pages; number += 1) {
    // One alone takes no more room than the mark of a gap.
    if (shown(number) || (shown(number - 1) && shown(number + 1))) numbers.push(number);
    else if (numbers[numbers.length - 1] !== 'gap') numbers.push('gap');
  }
  return numbers;
}
