import { withCheckedToday } from './checked-today.ts';
import { readForm, type Field, type Shape } from './fields.ts';
import type { Settings } from './settings.ts';
import { shownFolders, shownSite, type Shown } from './shown.ts';
import { proseName } from './write-entry.ts';

/** A part of the configuration, as the library of the editor takes it. */
export type Part = Readonly<Record<string, unknown>>;

/** A kind of content with the fields of its form. */
export interface Form extends Shown {
  fields: readonly Field[];
}

/** Every form. Throws `UnshownFields` where a schema has a field that no form shows. */
export const listForms = (): Form[] =>
  [...shownFolders, shownSite].map((shown) => ({
    ...shown,
    fields: withCheckedToday(readForm(shown.name, shown.schema)),
  }));

/** The name of the format in which a kind of content is read and written. */
export const nameFormat = ({ name }: Shown): string => `content-${name}`;

function describeShape(shape: Shape, title: string): Part {
  switch (shape.kind) {
    case 'line':
      return { widget: 'string' };
    case 'paragraph':
      return { widget: 'text' };
    case 'day':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'yes':
      return { widget: 'boolean', required: false };
    case 'number':
      return { widget: 'number', value_type: 'float', step: 0.01 };
    case 'whole-number':
      return { widget: 'number', value_type: 'int' };
    case 'word':
      return { widget: 'select', options: shape.words };
    case 'words':
      return { widget: 'select', options: shape.words, multiple: true, dropdown_threshold: 10 };
    case 'file':
      return describeFile(shape.folder);
    case 'list':
      return { widget: 'list', label_singular: title, ...describeItem(shape.item, title) };
    case 'fields':
      return { widget: 'object', fields: shape.fields.map(describeField) };
    case 'word-or-list':
      return {
        widget: 'object',
        fields: [
          describeField(shape.yes),
          { ...describeField(shape.list), required: false },
          ...(shape.more ? [describeField(shape.more.beside)] : []),
        ],
      };
  }
}

/** A choice among the entries of a folder; a name where the editor does not show that folder. */
function describeFile(folder: string): Part {
  const target = shownFolders.find(({ name }) => name === folder);
  if (!target) return { widget: 'string' };
  return {
    widget: 'relation',
    collection: folder,
    value_field: '{{slug}}',
    display_fields: [target.label],
    search_fields: [target.label],
    dropdown_threshold: 0,
  };
}

function describeItem(item: Shape, title: string): Part {
  if (item.kind === 'line') return {};
  if (item.kind === 'fields') return { fields: item.fields.map(describeField) };
  return { field: { name: 'item', label: title, ...describeShape(item, title) } };
}

function describeField({ name, title, hint, needed, otherwise, shape }: Field): Part {
  const chosen = shape.kind === 'word' && otherwise !== undefined;
  return {
    ...{ name, label: title, hint, required: needed || chosen },
    ...(chosen ? { default: otherwise } : {}),
    ...describeShape(shape, title),
  };
}

const describeProse = ({ hint, tags }: NonNullable<Shown['prose']>): Part => ({
  ...{ name: proseName, label: 'Text', hint },
  ...(tags
    ? { widget: 'text' }
    : {
        widget: 'richtext',
        modes: ['rich_text', 'raw'],
        editor_components: [],
        buttons: ['bold', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list'],
      }),
});

function describeFields({ fields, prose }: Form): Part[] {
  return [...fields.map(describeField), ...(prose ? [describeProse(prose)] : [])];
}

function describeFolder(form: Form): Part {
  const { name, title, one, label, page } = form;
  return {
    ...{ name, label: title, label_singular: one, folder: `content/${name}` },
    format: nameFormat(form),
    ...{ create: true, delete: false, identifier_field: label, slug: '{{fields.key}}' },
    summary: `{{${label}}}`,
    sortable_fields: [label],
    ...(page === undefined ? {} : { preview_path: `${page}/{{slug}}/` }),
    fields: describeFields(form),
  };
}

function describeSite(form: Form): Part {
  const { name, title, ending } = form;
  return {
    ...{ name, label: title, file: `content/${name}.${ending}`, format: nameFormat(form) },
    ...{ preview_path: '/', fields: describeFields(form) },
  };
}

/** The whole configuration. `origin` is where the editor itself is served. */
export function writeConfiguration(
  forms: readonly Form[],
  { site, backend, drafts }: Settings,
  origin: string,
): Part {
  const folder = { name: 'gitea', repo: 'this/folder', base_url: origin };
  return {
    load_config_file: false,
    backend: backend ?? { ...folder, app_id: 'none', auth_methods: [] },
    publish_mode: drafts ? 'editorial_workflow' : 'simple',
    site_url: site,
    ...{ app_title: 'Editor of the site', show_preview_links: true, editor: { preview: false } },
    ...{ media_folder: 'content/files', public_folder: '/files' },
    collections: forms.filter(({ name }) => name !== shownSite.name).map(describeFolder),
    singletons: forms.filter(({ name }) => name === shownSite.name).map(describeSite),
  };
}
