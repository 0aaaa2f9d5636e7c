import { z } from 'astro/zod';

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ name: z.string(), severity: z.string(), range: z.string() }),
  ),
});

/**
 * The levels that fail. All our packages are tools that run when the site is built, or small parts
 * of pages that send nothing: what is less than `high` in them needs input that nobody can give.
 */
const levels: readonly string[] = ['high', 'critical'];

/**
 * What `npm audit --json` said: a line for each package that must be mended, or undefined where
 * the registry did not answer the question.
 */
export function readAudit(text: string): string[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = report.safeParse(data);
  if (!read.success) return undefined;
  return Object.values(read.data.vulnerabilities)
    .filter(({ severity }) => levels.includes(severity))
    .map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
}
