import { key } from '../schemas/shared.ts';

/** What file managers and editors leave in folders, and no build reads. */
const left = /^\.|~$|^(thumbs|ehthumbs)\.db$|^desktop\.ini$|^icon\r$|^__macosx$/i;

/** Whether a file or folder is not content but something that a program left behind. */
export const isLeftover = (name: string): boolean => left.test(name);

/** Names of devices, which Windows gives to no file and no folder, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Whether Windows can hold no file or folder of this name. */
export const isDevice = (name: string): boolean => devices.test(name);

/** What to write in place of such a name. */
export const anotherName = 'another name: Windows can hold no file or folder of this one';

/**
 * The name that was meant by one that is wrong, so that whatever names it is not called wrong as
 * well: `My Topic.YAML` is `my-topic`.
 */
export const guessId = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** What to write in place of a file name that no file of a folder may have. */
export function findNameFault(name: string, ending: string): string | undefined {
  if (!name.endsWith(`.${ending}`)) return `a name that ends with .${ending}`;
  const id = name.slice(0, -ending.length - 1);
  if (!key.safeParse(id).success) return `lower-case letters, digits and hyphens, then .${ending}`;
  return isDevice(name) ? anotherName : undefined;
}
