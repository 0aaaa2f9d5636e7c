/**
 * The address that a path and query were before `#` became `%23` in them, as mail filters and PDF
 * makers write it: `/my-list/%23s=relate` is `/my-list/#s=relate`. It is on the same site, whatever
 * is given; undefined where there is nothing to undo.
 */
export function meantAddress(given: string): string | undefined {
  const [, path, rest] = /^(\/(?![/\\\s]).*?)%(?:25)*23(.*)$/i.exec(given) ?? [];
  return path === undefined || rest === undefined ? undefined : `${path}#${rest}`;
}
