/** Modules that the bundler makes itself, by whose code they are. */
const virtualModules: readonly { starts: string; name: string }[] = [
  { starts: '\0vite/', name: 'vite' },
  { starts: '\0rolldown/', name: 'rolldown' },
  { starts: '\0@oxc-project+runtime', name: 'rolldown' },
];

/** The package of a file, the innermost where one stands within another. */
const packageName = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * The packages that a module of a bundle comes from: its own, and those whose files its code says
 * it holds. Licence comments in a package's code are given as they stand, because the bundler takes
 * them out. Throws when it is not known whose a module is.
 */
export function findPackages(id: string, code: string): { names: string[]; comments: string[] } {
  const path = id.replaceAll('\\', '/');
  const own = packageName.exec(path)?.[1];
  if (own === undefined) {
    const maker = virtualModules.find(({ starts }) => path.startsWith(starts));
    if (maker) return { names: [maker.name], comments: [] };
    if (!path.startsWith('\0')) return { names: [], comments: [] };
    throw new Error(`Whose code is ${JSON.stringify(id)}? Add it to src/licences/packages.ts`);
  }
  const held = [...code.matchAll(/^\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].map(
    ([, name = '']) => name,
  );
  const comments = [...code.matchAll(/\/\*[*!](?:(?!\*\/)[\s\S])*@licen[cs]e[\s\S]*?\*\//g)].map(
    ([comment]) =>
      comment
        .replace(/^\/\*[*!]|\*\/$/g, '')
        .replace(/^[ \t]*\* ?/gm, '')
        .trim(),
  );
  return { names: [...new Set([own, ...held])], comments };
}
