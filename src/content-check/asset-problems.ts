import type { Asset } from './assets.ts';
import type { Content } from './entries.ts';
import { listEntries } from './link-problems.ts';
import type { Problem } from './problems.ts';
import { isPictureAddress } from './prose.ts';
import { orRemove } from './unused-files.ts';

/** A picture or a file to download that is named, and where. */
interface Named {
  folder: Asset['folder'];
  name: string;
  file: string;
  field: string;
}

const pagesWithFiles = [
  'services',
  'situations',
  'parents',
  'toolkit',
  'programme',
  'policies',
] as const;

function listNamed(content: Content): Named[] {
  const { site } = content;
  const logo = site?.data.logo;
  return [
    ...listEntries(content).flatMap(({ file, pictures }) =>
      pictures.filter(isPictureAddress).map((url) => ({
        ...({ folder: 'pictures', name: url.replace(/^.*\//, '') } as const),
        ...{ file, field: '(prose)' },
      })),
    ),
    ...pagesWithFiles.flatMap((name) =>
      content[name].flatMap(({ file, data }) =>
        data.downloads.map((download, index) => ({
          ...({ folder: 'files', name: download.file } as const),
          ...{ file, field: `downloads.${index}.file` },
        })),
      ),
    ),
    ...(site && logo !== undefined
      ? [{ folder: 'pictures' as const, name: logo, file: site.file, field: 'logo' }]
      : []),
  ];
}

/** Every picture and file that is named and is not there. */
export function findAssetProblems(content: Content, assets: readonly Asset[]): Problem[] {
  const there = new Set(assets.map(({ folder, name }) => `${folder}/${name}`));
  return listNamed(content)
    .filter(({ folder, name }) => !there.has(`${folder}/${name}`))
    .map(({ folder, name, file, field }) => ({
      file,
      field,
      found: field === '(prose)' ? name : JSON.stringify(name),
      write: `the name of a file in content/${folder}/, with its ending`,
      options: assets.filter((each) => each.folder === folder).map((each) => each.name),
    }));
}

/** Every picture and file that no page names. Ask only where every file could be read. */
export function findUnusedAssets(content: Content, assets: readonly Asset[]): Problem[] {
  const named = new Set(listNamed(content).map(({ folder, name }) => `${folder}/${name}`));
  return assets
    .filter(({ folder, name }) => !named.has(`${folder}/${name}`))
    .map(({ folder, name, file }) => ({
      file,
      field: '(file name)',
      found: name,
      write: `this ${folder === 'pictures' ? 'picture' : 'file'} on a page${orRemove}`,
    }));
}
