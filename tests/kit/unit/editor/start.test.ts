import { describe, expect, test } from 'vitest';
import { startEditor, type Library, type Page } from '../../../../src/editor/start.ts';

const text = 'key: a-trust\nname: A Trust\ndescription: Helps.\nkind: charity\n';
const path = 'content/providers/a-trust.yaml';

type Format = Parameters<Library['registerCustomFormat']>[2];
type Listener = Parameters<Library['registerEventListener']>[0];

/** The library, as far as we use it: a save asks its listener first, then the format. */
function start(page: Partial<Page> = {}) {
  const formats = new Map<string, Format>();
  const listeners: Listener[] = [];
  startEditor(
    {
      init: () => undefined,
      registerCustomFormat: (name, _, format) => formats.set(name, format),
      registerEventListener: (listener) => listeners.push(listener),
    },
    {
      settings: { site: 'https://example.org', folder: '/site', drafts: false },
      origin: 'http://localhost:4400',
      readToday: () => '2026-11-27',
      askCheck: () => Promise.resolve({ refused: [], left: [] }),
      showLeft: () => undefined,
      showRequest: () => undefined,
      ...page,
    },
  );
  const find = (name: string): Format => {
    const format = formats.get(name);
    if (!format) throw new Error(`there is no format ${name}`);
    return format;
  };
  const ask = async (data: object, at = path): Promise<object> => {
    let kept: unknown;
    const entry = {
      toJS: () => ({ path: at, newRecord: false, data }),
      set: (_: string, value: unknown) => {
        kept = value;
        return entry;
      },
    };
    for (const { handler } of listeners) await handler({ entry });
    return typeof kept === 'object' && kept !== null ? kept : {};
  };
  return { find, ask };
}

/** Why a save is stopped, as the library shows it. */
const why = (save: Promise<unknown>): Promise<string> =>
  save.then(
    () => 'not stopped',
    (fault: unknown) =>
      fault instanceof Error && fault.message === 'saving_failed' && fault.cause instanceof Error
        ? fault.cause.message
        : String(fault),
  );

describe('a save', () => {
  test('writes the text that was checked, and carries it on to the next save', async () => {
    const { find, ask } = start();
    const format = find('content-providers');
    const shown = format.fromFile(text);
    const kept = await ask({ ...shown, name: 'The Trust' });
    expect(format.toFile()).toBe(text.replace('A Trust', 'The Trust'));
    await ask({ ...kept, description: 'Helps you.' });
    expect(format.toFile()).toBe(
      text.replace('A Trust', 'The Trust').replace('Helps.', 'Helps you.'),
    );
  });

  test('writes nothing that was not checked, once or twice, or by another format', async () => {
    const { find, ask } = start();
    const format = find('content-providers');
    expect(() => format.toFile()).toThrow('saving_failed');
    await ask(format.fromFile(text));
    expect(() => find('content-places').toFile()).toThrow('saving_failed');
    format.toFile();
    expect(() => format.toFile()).toThrow('saving_failed');
  });

  test('is stopped where the form does not carry the text of its file', async () => {
    const { ask } = start();
    expect(await why(ask({ key: 'a-trust' }))).toContain('Load the page again');
  });

  test.each([
    'content/providers/../../package.yaml',
    'content/providers/deeper/a-trust.yaml',
    'content/finder/questions.yaml',
    '../content/providers/a-trust.yaml',
    'content/providers/a-trust.js',
  ])('is stopped where its file would be %s', async (file) => {
    const { find, ask } = start();
    const format = find('content-providers');
    expect(await why(ask(format.fromFile(text), file))).toContain('Load the page again');
    expect(() => format.toFile()).toThrow('saving_failed');
  });

  test('is stopped by the check of all files, in its words', async () => {
    const refused = [{ file: path, field: 'name', found: '"A Trust"', write: 'another name' }];
    const { find, ask } = start({ askCheck: () => Promise.resolve({ refused, left: [] }) });
    const format = find('content-providers');
    expect(await why(ask(format.fromFile(text)))).toBe(
      '• Name: write another name. It says: "A Trust"',
    );
    expect(() => format.toFile()).toThrow('saving_failed');
  });

  test('is stopped where that check does not answer', async () => {
    const { find, ask } = start({ askCheck: () => Promise.reject(new Error('no signal')) });
    expect(await why(ask(find('content-providers').fromFile(text)))).toContain('npm run edit');
  });

  test('on a host of git goes by the schema alone', async () => {
    const { find, ask } = start({
      settings: { site: 'https://example.org', drafts: true, backend: {} },
      askCheck: () => Promise.reject(new Error('nobody to ask')),
    });
    const format = find('content-providers');
    await ask(format.fromFile(text));
    expect(format.toFile()).toBe(text);
    expect(await why(ask({ ...format.fromFile(text), kind: 'a club' }))).toContain(
      'Kind: write one of',
    );
  });

  test('on a host without drafts shows where it is asked to be merged', async () => {
    const request = 'https://git.example.org/council/site/compare/edits';
    const shown: string[] = [];
    const { find, ask } = start({
      settings: { site: 'https://example.org', drafts: false, backend: {}, request },
      showRequest: (address) => shown.push(address),
    });
    const format = find('content-providers');
    await why(ask({ ...format.fromFile(text), kind: 'a club' }));
    expect(shown).toEqual([]);
    await ask(format.fromFile(text));
    expect(shown).toEqual([request]);
  });
});
