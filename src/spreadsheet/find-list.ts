import { isList, type Fact } from '../content-writer/facts.ts';
import { showFact } from './cells.ts';
import {
  noFacts,
  openItems,
  openList,
  type Draft,
  type DraftHours,
  type DraftList,
} from './drafts.ts';
import { listItems } from './entries.ts';
import { readHours } from './hours.ts';
import type { Layout } from './layouts.ts';
import type { Row } from './tables.ts';

/** What is wrong with a cell of a row. */
interface RowFault {
  header: string;
  found: string;
  write: string;
}

/** Where the number stands that a row gives by its item or its digits; below 0 for none. */
function findPhone(draft: Draft, phone: string): number {
  const { items } = openItems(draft, 'phones');
  if (/^\d{1,2}$/.test(phone) && items[Number(phone) - 1] !== undefined) return Number(phone) - 1;
  const digits = phone.replace(/\D/g, '');
  return items.findIndex(
    ({ facts }) => showFact(facts['number'], 'text').replace(/\D/g, '') === digits,
  );
}

/** The hours that a row speaks of, or what is wrong with the cell that names them. */
function openHours(draft: Draft, row: Row): DraftHours | RowFault {
  const [phone, place] = [row.identify('phone'), row.identify('place')];
  const facts = draft.entry?.facts ?? noFacts;
  const open = (of: Pick<DraftHours, 'phone' | 'place'>, was: Fact | undefined): DraftHours => {
    const name = `${of.phone ?? ''} ${of.place ?? ''}`;
    const hours = draft.hours.get(name) ?? {
      ...of,
      was,
      lists: {
        open: openList(readHours(was, 'open')),
        closedOn: openList(readHours(was, 'closedOn')),
      },
    };
    draft.hours.set(name, hours);
    return hours;
  };
  if (place !== '') {
    const places = draft.facts['places'];
    if (phone !== '' || !isList(places) || !places.includes(place)) {
      return {
        header: 'place',
        found: place,
        write: 'one of the places of this service, and no phone beside it',
      };
    }
    const its = listItems(facts['hoursAt']).find((each) => each['place'] === place);
    return open({ place }, its?.['hours']);
  }
  if (phone === '') return open({}, facts['openingHours']);
  const at = findPhone(draft, phone);
  if (at < 0) {
    return {
      header: 'phone',
      found: phone,
      write: 'the item of a number of this service, or that number',
    };
  }
  return open({ phone: at }, openItems(draft, 'phones').was[at]?.['hours']);
}

/** The list that a row is of, with a name of its own, or what is wrong with the cell that says so. */
export function findList(
  layout: Layout,
  draft: Draft,
  row: Row,
): { name: string; list: DraftList } | RowFault {
  if (layout.rows !== 'hours') return { name: layout.list, list: openItems(draft, layout.list) };
  const hours = openHours(draft, row);
  if ('header' in hours) return hours;
  const { phone = '', place = '', lists } = hours;
  const name = layout.list === 'open' ? 'open' : 'closedOn';
  return { name: `${name} ${phone} ${place}`, list: lists[name] };
}
