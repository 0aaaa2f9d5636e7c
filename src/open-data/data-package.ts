import type { PublicSite } from '../schemas/site.ts';
import type { Table } from './tables.ts';

/** The name by which programs know a licence; nothing for one of another name. */
const findLicenceId = (url: string): string | undefined =>
  url.includes('open-government-licence/version/3') ? 'OGL-UK-3.0' : undefined;

/**
 * The description of the tables for programs, as Frictionless Data calls it a tabular data package.
 * `day` is the ISO day of the build. https://specs.frictionlessdata.io/tabular-data-package/
 */
export const writeDataPackage = (
  site: PublicSite,
  tables: readonly Table[],
  day: string,
): object => ({
  profile: 'tabular-data-package',
  name: 'services',
  title: `${site.name}: services`,
  description: site.description,
  homepage: `${site.url}/open-data/`,
  created: `${day}T00:00:00Z`,
  licenses: [
    { name: findLicenceId(site.licence.url), title: site.licence.name, path: site.licence.url },
  ],
  contributors: [{ title: site.council.name, path: site.council.website, role: 'publisher' }],
  resources: tables.map(({ name, title, columns }) => ({
    profile: 'tabular-data-resource',
    name,
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      fields: columns.map(({ name: column, description, type = 'string' }) => ({
        name: column,
        type,
        ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
        description,
      })),
      missingValues: [''],
      ...(name === 'services'
        ? { primaryKey: 'id' }
        : {
            primaryKey: ['id', 'service_id'],
            foreignKeys: [
              { fields: 'service_id', reference: { resource: 'services', fields: 'id' } },
            ],
          }),
    },
  })),
});
