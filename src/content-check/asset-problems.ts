import type { Asset } from './assets.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

/** Every picture that is named and is not there, and every one that nothing shows. */
export function findAssetProblems({ site }: Content, assets: readonly Asset[]): Problem[] {
  const pictures = assets.filter(({ folder }) => folder === 'pictures');
  const logo = site?.data.logo;
  const missing: Problem[] =
    site && logo !== undefined && !pictures.some(({ name }) => name === logo)
      ? [
          {
            file: site.file,
            field: 'logo',
            found: JSON.stringify(logo),
            write: 'the name of a file in content/pictures/, with its ending',
            options: pictures.map(({ name }) => name),
          },
        ]
      : [];
  return missing;
}
