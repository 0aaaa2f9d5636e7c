import { z } from 'astro/zod';

/** What was measured, by name, in the order in which a table shows it, and what is not as it must be. */
export const figuresSchema = z.strictObject({
  rows: z.array(z.tuple([z.string(), z.string()])),
  failures: z.array(z.string()),
});
export type Figures = z.output<typeof figuresSchema>;

/** Figures of several sizes as one table: a column for each, and a line for every name that one of them has. */
export function writeTable(columns: readonly Figures['rows'][]): string {
  const values = columns.map((rows) => new Map(rows));
  const names = new Set(columns.flatMap((rows) => rows.map(([name]) => name)));
  const widths = values.map((of) => Math.max(...[...of.values()].map(({ length }) => length)));
  const first = Math.max(...[...names].map(({ length }) => length));
  return [...names]
    .map((name) =>
      [
        name.padEnd(first),
        ...values.map((of, column) => (of.get(name) ?? '').padStart(widths[column] ?? 0)),
      ].join('  '),
    )
    .join('\n');
}
