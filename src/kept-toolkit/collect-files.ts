/** The script that a script names beside itself: what it imports, at once or late. */
const besides = /[`"']\.\/([\w.-]+\.js)[`"']/g;
/** What a page loads: scripts, pictures, and what its styles name. */
const loaded = /<(?:script|img)\b[^>]*?\ssrc="(\/[^"]+)"|url\(["']?(\/[^"')]+)["']?\)/g;

/** The paths of what a file of the site loads, at once or late. */
function findLoaded(path: string, text: string): string[] {
  if (path.endsWith('.html')) {
    const sizes = [...text.matchAll(/\ssrcset="([^"]+)"/g)].flatMap(([, set = '']) =>
      set.split(', ').map((each) => each.replace(/ .*$/, '')),
    );
    return [...text.matchAll(loaded)]
      .map(([, source, style]) => source ?? style ?? '')
      .concat(sizes);
  }
  const folder = path.replace(/[^/]+$/, '');
  return [...text.matchAll(besides)].map(([, name = '']) => `${folder}${name}`);
}

/**
 * The paths of these files of the site and of all that they load, in the order of their names.
 * `read` gives the text of a page or script by its path.
 */
export async function collectFiles(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<string[]> {
  const found = new Set<string>();
  const add = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    found.add(path);
    if (!/\.(html|js)$/.test(path)) return;
    for (const next of findLoaded(path, await read(path))) await add(next);
  };
  for (const path of paths) await add(path);
  return [...found].sort();
}
