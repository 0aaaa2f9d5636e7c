/** What a robots.txt lets this check read (RFC 9309). */
export interface Robots {
  allows: (path: string) => boolean;
  /** Seconds that it asks to wait between two requests; 0 where it says nothing. */
  delay: number;
}

interface Rule {
  allow: boolean;
  path: string;
}

interface Group {
  agents: string[];
  rules: Rule[];
  delay: number;
}

/** The groups of a file: several lines in a row that name programs begin one. */
function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let naming = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      if (!naming) groups.push({ agents: [], rules: [], delay: 0 });
      groups.at(-1)?.agents.push(value.toLowerCase());
      naming = true;
      continue;
    }
    if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') naming = false;
    const group = groups.at(-1);
    if (!group) continue;
    if ((field === 'allow' || field === 'disallow') && value !== '') {
      group.rules.push({ allow: field === 'allow', path: value });
    }
    if (field === 'crawl-delay') group.delay = Math.max(0, Number(value) || 0);
  }
  return groups;
}

/** Whether a path of a rule, with `*` for anything and `$` for its end, is that of an address. */
function fits(rule: string, path: string): boolean {
  const ends = rule.endsWith('$');
  const parts = (ends ? rule.slice(0, -1) : rule).split('*');
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const last = ends && index === parts.length - 1;
    const found = last ? path.length - part.length : path.indexOf(part, at);
    if (found < at || (index === 0 && found !== 0) || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}

/** What a robots.txt says to the program `agent`: to it by name, or else to all. */
export function readRobots(text: string, agent: string): Robots {
  const groups = readGroups(text);
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    delay: Math.max(0, ...chosen.map(({ delay }) => delay)),
    // The longest rule that fits decides, and of two of one length the one that allows.
    allows: (path) =>
      rules
        .filter((rule) => fits(rule.path, path))
        .sort(
          (one, other) =>
            other.path.length - one.path.length || Number(other.allow) - Number(one.allow),
        )[0]?.allow ?? true,
  };
}
