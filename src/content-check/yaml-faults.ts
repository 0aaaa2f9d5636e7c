import { Lexer, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { shorten } from './problems.ts';

/** What is wrong with facts, in the words of a `Problem`, and the line of the file. */
export interface YamlFault {
  line: number;
  found: string;
  write: string;
}

const remedies = {
  tab: 'two spaces in place of each tab',
  quote: 'the same quote at the end of the text, on the line where it opens',
  inner: 'the other kind of quote around the whole text, or ’ for an apostrophe inside it',
  twice: 'each field once: put the two together',
  colon: 'quotes around text that holds ": "',
  indent: 'as many spaces before it as before the fields or items beside it',
  hyphen: 'a space after the hyphen',
  space: 'a space after the colon',
  name: 'the name of a field, a colon and a space, as "title: …"; a text stands on one line',
  bracket: 'the bracket that closes it, and quotes around text that holds " #"',
  items: 'each item on a line of its own',
  start: 'quotes around text that begins with this sign',
  end: 'quotes around text that holds [, ], { or }',
  backslash: 'single quotes around text that holds a backslash',
  hyphens: 'no line of three hyphens inside the facts',
  prose: 'a line of three hyphens above this line: the facts end there',
  note: 'quotes around the whole text, or the note on a line of its own: what follows " #" is cut off',
  other: 'one field to a line, "field: value", as the examples of content/README.md show',
} as const;

/** Signs of the lexer that stand for no character of the text. */
const unwritten = /^[\u0002\u0018\u001F]$/;

/** A line, trimmed, whose quotes stand around a whole name or a whole text: none is open after it. */
const plainLine =
  /^(?:- )?(?:(?:[\w-]+|"[^"'\\]*"):(?=\s))?(?:\s*(?:"[^"'\\]*"|'[^"'\\]*')[\]},\s]*|[^"']*)$/;

/** The first quote that is not closed on its line, though a field or item follows, or nothing. */
function openQuote(text: string): number | undefined {
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (unwritten.test(token)) continue;
    const [first = '', ...rest] = token.split('\n');
    const closed = token.length > 1 && token.endsWith(token.charAt(0));
    const swallows = rest.some((line) => /^\s*(- |[A-Za-z][\w-]*:(\s|$))/.test(line));
    if (/^["']/.test(first) && rest.length > 0 && (!closed || swallows)) return offset;
    offset += token.length;
  }
  return undefined;
}

/** The line on which the bracket opens that is still open on `line`. */
function openBracket(lines: readonly string[], line: number): number {
  const opens = (text: string): boolean => /[[{][^\]}]*$/.test(text.replace(/\s#.*$/, ''));
  for (let at = line; at > 0; at -= 1) if (opens(lines[at - 1] ?? '')) return at;
  return line;
}

/** What an error of the YAML library means for the line that it names. */
function remedyFor(error: YAMLError, words: string): keyof typeof remedies {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'DUPLICATE_KEY':
      return 'twice';
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_ALIAS':
      return 'start';
    case 'BAD_DQ_ESCAPE':
      return 'backslash';
    case 'MULTIPLE_DOCS':
      return 'hyphens';
    case 'BAD_INDENT':
      return error.message.startsWith('Flow') ? 'bracket' : 'indent';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s.*:(\s|$)/.test(words) ? 'colon' : 'indent';
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      if (/closing ["']quote/.test(error.message)) return 'quote';
      if (/^\s*-\s/.test(words)) return 'indent';
      if (/^\s*-\S/.test(words)) return 'hyphen';
      if (/expected .*[\]}]|Flow/.test(error.message)) return 'bracket';
      return /^\s*[\w-]+:\S/.test(words) ? 'space' : 'name';
    case 'UNEXPECTED_TOKEN':
      if (/:\s+[*>|]/.test(words)) return 'start';
      if (/:\s+- /.test(words)) return 'items';
      if (/["']/.test(words)) return 'inner';
      return /[[\]{}]/.test(words) ? 'end' : 'other';
    default:
      return 'other';
  }
}

/**
 * Why facts cannot be read, in plain words, at the line where the fault is. `text` is the file to
 * the end of its facts; `prose` is whether prose follows them. Gives something whatever stands there.
 */
export function findYamlFault(text: string, prose: boolean): YamlFault {
  const lines = text.split('\n');
  const fault = (
    line: number,
    kind: keyof typeof remedies,
    found = lines[line - 1],
  ): YamlFault => ({
    line,
    found: JSON.stringify(shorten((found ?? '').trim())),
    write: remedies[kind],
  });
  const counter = new LineCounter();
  const { errors, warnings } = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const heading = lines.findIndex((line) => /^#{2,3} \S/.test(line)) + 1;
  if (prose && heading > 0) return fault(heading, 'prose');
  const quote = openQuote(text);
  if (quote !== undefined) return fault(counter.linePos(quote).line, 'quote');
  const alias = lines.findIndex((line) => /(?::|-|[[,])\s+\*\S/.test(line)) + 1;
  const [error] = [...errors, ...warnings];
  if (!error) return alias > 0 ? fault(alias, 'start') : fault(1, 'other');
  const { line } = counter.linePos(error.pos[0]);
  const words = lines[line - 1] ?? '';
  const kind = remedyFor(error, words);
  if (kind === 'bracket') return fault(openBracket(lines, line), kind);
  if (kind === 'twice') {
    const name = /^[\s-]*["']?([^"':]+)/.exec(text.slice(error.pos[0]))?.[1] ?? '';
    const first = lines.findIndex((each) => each.trimStart().startsWith(`${name}:`)) + 1;
    return fault(line, kind, `${name}, which stands on line ${first} as well`);
  }
  // The library names the line above one that stands too far in.
  const deeper = kind === 'indent' && /^\s*[\w-]+:\s+\S/.test(words) ? 1 : 0;
  return fault(line + deeper, kind);
}

/** Where each text without quotes ends, as `line:column`. */
function endsOfPlainText(text: string): ReadonlySet<string> {
  const counter = new LineCounter();
  const ends = new Set<string>();
  visit(parseDocument(text, { lineCounter: counter, prettyErrors: false }), {
    Scalar: (_, { type, range }) => {
      if (type !== 'PLAIN' || !range) return;
      const { line, col } = counter.linePos(range[1]);
      ends.add(`${line}:${col}`);
    },
  });
  return ends;
}

/** Where YAML reads something else than what is written, and says nothing. */
export function findSilentFaults(text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const lines = text.split('\n');
  // To read a text letter by letter takes longer than all else that is looked for in it.
  const mayOpen = /["'][^"'\n]*\n/.test(text) && lines.some((line) => !plainLine.test(line.trim()));
  const quote = mayOpen ? openQuote(text) : undefined;
  let ends: ReadonlySet<string> | undefined;
  lines.forEach((words, at) => {
    const add = (kind: keyof typeof remedies): void => {
      faults.push({
        line: at + 1,
        found: JSON.stringify(shorten(words.trim())),
        write: remedies[kind],
      });
    };
    // A text in quotes or brackets, and a single word that is no title, may have a note after it.
    const cut = /^\s*(?:- )*(?:([\w-]+):\s+)?(\S[^#]*?)\s+#/.exec(words);
    const [before = '', name = '', value = ''] = cut ?? [];
    if (/^(title|name|label)$/.test(name) || /\S\s+\S/.test(value)) {
      ends ??= endsOfPlainText(text);
      if (ends.has(`${at + 1}:${before.replace(/\s+#$/, '').length + 1}`)) add('note');
    }
    if (/(?::|-|[[,])\s+&\S/.test(words)) add('start');
  });
  if (quote !== undefined) {
    const line = text.slice(0, quote).split('\n').length;
    const found = lines[line - 1] ?? '';
    faults.push({ line, found: JSON.stringify(shorten(found.trim())), write: remedies.quote });
  }
  return faults;
}
