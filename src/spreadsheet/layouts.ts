import { z } from 'astro/zod';
import { collections } from '../schemas/collections.ts';
import type { HoursList } from './hours.ts';

/** What a cell holds: text, a number, yes or no, or words with "; " between. */
export type Kind = 'text' | 'number' | 'yes' | 'words';

/** A column of a sheet: a field of an entry, or of an item of a list. */
export interface Column {
  header: string;
  path: readonly string[];
  kind: Kind;
  /** The words that may stand there, where the schema lists them. */
  options: readonly string[];
  /** The title of its field, and what it is for, in the words of the schema. */
  hint: string;
}

/** The folders of content that a spreadsheet can change. */
export type Folder = 'services' | 'places';

/** A sheet: one row for each entry, for each item of a list of it, or of the lists in its hours. */
export interface Layout {
  sheet: string;
  folder: Folder;
  rows: 'entries' | 'items' | 'hours';
  /** The field that holds the list, where a row is an item: of the entry, or of its hours. */
  list: string;
  columns: readonly Column[];
}

type Schema = z.core.JSONSchema.BaseSchema;

const isSchema = (schema: unknown): schema is Schema =>
  typeof schema === 'object' && schema !== null && !Array.isArray(schema);

const readItems = ({ items }: Schema): Schema => (isSchema(items) ? items : {});

const readWords = ({ enum: words = [] }: Schema): string[] => words.map(String);

/** What a span and a closed day hold, in a field of hours, which may also be the word "always". */
function findHours({ anyOf = [] }: Schema): Record<HoursList, Schema> | undefined {
  const parts = anyOf.filter(isSchema);
  const spans = parts.find(({ type }) => type === 'array');
  const closures = parts.flatMap(({ properties }) => properties?.['closedOn'] ?? []).find(isSchema);
  return spans && closures && parts.some((part) => part.const === 'always')
    ? { open: readItems(spans), closedOn: readItems(closures) }
    : undefined;
}

/** The columns of the fields of a schema, and the names of the fields that no column can show. */
function readColumns(schema: Schema, above: readonly string[] = []): [Column[], string[]] {
  const columns: Column[] = [];
  const others: string[] = [];
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (!isSchema(field)) continue;
    const path = [...above, name];
    const header = path.join('.');
    const add = (kind: Kind, options: readonly string[] = []): void => {
      columns.push({
        header,
        path,
        kind,
        options,
        hint: `${field.title ?? name}: ${field.description ?? ''}`,
      });
    };
    const inside = readItems(field);
    if (field.type === 'string') add('text', readWords(field));
    else if (field.type === 'number' || field.type === 'integer') add('number');
    else if (field.type === 'boolean') add('yes', ['yes', 'no']);
    else if (field.type === 'array' && inside.type === 'string') add('words', readWords(inside));
    else if (field.type === 'object' && field.properties) {
      const [deeper, left] = readColumns(field, path);
      columns.push(...deeper);
      others.push(...left);
    } else others.push(header);
  }
  return [columns, others];
}

const nameSheet = (field: string): string =>
  field.charAt(0).toUpperCase() + field.slice(1).replace(/[A-Z]/g, ' $&').toLowerCase();

const hoursSheets: Record<HoursList, string> = { open: 'Hours', closedOn: 'Closed on' };

interface Layouts {
  layouts: Layout[];
  /** The fields that no sheet shows. An import leaves them alone. */
  left: string[];
}

/** Fields of files and videos, which belong to the prose: what is said in one fits no cell. */
const isProse = (name: string): boolean => name === 'downloads' || name === 'videos';

function layOut(): Layouts {
  const layouts: Layout[] = [];
  const left: string[] = [];
  let hours: Record<HoursList, Schema> | undefined;
  for (const folder of ['services', 'places'] as const) {
    const schema = z.toJSONSchema(collections[folder].schema, {
      io: 'output',
      unrepresentable: 'any',
    });
    const [columns, others] = readColumns(schema);
    layouts.push({ sheet: nameSheet(folder), folder, rows: 'entries', list: '', columns });
    for (const name of others) {
      const field: unknown = schema.properties?.[name];
      const item = isSchema(field) ? readItems(field) : {};
      const found = isSchema(field) ? findHours(field) : undefined;
      if (isProse(name)) left.push(name);
      else if (found) hours = found;
      else if (item.type === 'object') {
        const [own, inside] = readColumns(item);
        // The rows of hours name the place or the number that they are of.
        if (name !== 'hoursAt')
          layouts.push({ sheet: nameSheet(name), folder, rows: 'items', list: name, columns: own });
        for (const each of inside) {
          const part: unknown = item.properties?.[each];
          const known = name === 'phones' || name === 'hoursAt';
          if (!(isSchema(part) && findHours(part) && known)) left.push(`${name}.${each}`);
        }
      } else left.push(name);
    }
  }
  if (hours) {
    for (const list of ['open', 'closedOn'] as const) {
      const [columns, others] = readColumns(hours[list]);
      left.push(...others.map((each) => `${list}.${each}`));
      layouts.push({ sheet: hoursSheets[list], folder: 'services', rows: 'hours', list, columns });
    }
  }
  return { layouts, left };
}

/** Every sheet, made from the schemas, and the fields that stand in none. */
export const { layouts, left } = layOut();

/** The columns that say which row is which; they stand first. */
export const identityHeaders: Record<Layout['rows'], readonly string[]> = {
  entries: [],
  items: ['service', 'item'],
  hours: ['service', 'phone', 'place', 'item'],
};

export const removeHeader = 'remove';
export const markHeader = 'do not change';

/** The first line of a sheet. */
export const listHeaders = ({ rows, columns }: Layout): string[] => [
  ...identityHeaders[rows],
  ...columns.map(({ header }) => header),
  ...(rows === 'entries' ? [] : [removeHeader]),
  markHeader,
];
