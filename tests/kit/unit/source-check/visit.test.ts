import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeVisitor, type Visit } from '../../../../src/source-check/visit.ts';
import { startSourceServer } from '../../../fixtures/source-server.ts';

let server: Awaited<ReturnType<typeof startSourceServer>>;
beforeAll(async () => {
  server = await startSourceServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
});

const agent = 'InventedCheck/1.0 (+https://calmer-homes.example/about/)';

/** A visitor for whom no time passes but what it waits; `timeout` is in real milliseconds. */
function visitor(timeout = 20_000): {
  visit: (address: string) => Promise<Visit>;
  waits: number[];
} {
  const waits: number[] = [];
  const visit = makeVisitor({
    ...{ robotName: 'InventedCheck', agent, connect: server.connect },
    ...{ timeout, largest: 1_000_000, pause: 5000 },
    now: () => waits.reduce((sum, each) => sum + each, 0),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { visit, waits };
}

const at = (path: string, host = 'line'): string => `https://${host}.pages.example${path}`;

describe('what a look comes to', () => {
  test.each([
    ['/line/', { kind: 'page', url: at('/line/'), readable: true, whole: true }],
    ['/packed/', { kind: 'page', readable: true, whole: true }],
    ['/renamed/', { kind: 'page', url: at('/line/'), moved: true }],
    ['/for-now/', { kind: 'page', url: at('/line/'), moved: false }],
    ['/paper/', { kind: 'page', readable: false }],
    ['/huge/', { kind: 'page', whole: false }],
    ['/bomb/', { kind: 'page', whole: false }],
    ['/gone/', { kind: 'fault', fault: 'gone', detail: 'it answers 410' }],
    ['/never/', { kind: 'fault', fault: 'gone', detail: 'it answers 404' }],
    ['/to-plain/', { kind: 'fault', fault: 'insecure' }],
    ['/to-machine/', { kind: 'fault', fault: 'insecure' }],
    ['/to-nothing/', { kind: 'fault', fault: 'loop' }],
    ['/round/', { kind: 'fault', fault: 'loop' }],
    ['/on/', { kind: 'fault', fault: 'loop' }],
    ['/torn/', { kind: 'unseen', why: 'no answer (Z_DATA_ERROR)' }],
    ['/cut/', { kind: 'unseen', why: 'no answer (ECONNRESET)' }],
    ['/members/', { kind: 'unseen', why: 'it answers 401' }],
    ['/refused/', { kind: 'unseen', why: 'it answers 403' }],
    ['/broken/', { kind: 'unseen', why: 'it answers 500' }],
    ['/busy/', { kind: 'unseen', why: 'its host asks for fewer requests (429, again after 3600)' }],
  ])('%s', async (path, expected) => {
    expect(await visitor().visit(at(path))).toMatchObject(expected);
  });

  test.each([
    ['nowhere', { kind: 'fault', fault: 'no-host', detail: 'ENOTFOUND' }],
    ['offline', { kind: 'unseen', why: 'no answer (EAI_AGAIN)' }],
    ['expired', { kind: 'fault', fault: 'certificate', detail: 'CERT_HAS_EXPIRED' }],
    ['self-signed', { kind: 'fault', fault: 'certificate', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    [
      'of.another.name',
      { kind: 'fault', fault: 'certificate', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    ],
    ['private', { kind: 'unseen', why: 'its robots.txt asks programs to stay away' }],
    ['led', { kind: 'unseen', why: 'its robots.txt asks programs to stay away' }],
    ['slower', { kind: 'unseen', why: 'its robots.txt asks to wait 600 seconds' }],
    ['ill', { kind: 'unseen', why: 'its robots.txt answers 500' }],
    ['busy', { kind: 'unseen', why: 'its host asks for fewer requests (429, again after 60)' }],
  ])('the host %s', async (host, expected) => {
    expect(await visitor().visit(at('/line/', host))).toMatchObject(expected);
  });

  test.each(['/stall/', '/trickle/'])('%s, in time', async (path) => {
    const { visit } = visitor(300);
    expect(await visit(at(path))).toEqual({ kind: 'unseen', why: 'no whole answer in time' });
  });

  test('a certificate that this machine cannot follow is no fault of the host', async () => {
    const visit = makeVisitor({
      ...{ robotName: 'InventedCheck', agent, timeout: 20_000, largest: 1000, pause: 0 },
      connect: { ...server.connect, ca: [] },
      now: () => 0,
      wait: () => Promise.resolve(),
    });
    expect(await visit(at('/line/'))).toMatchObject({ kind: 'unseen' });
  });
});

describe('a polite look', () => {
  test('asks each host once for its robots.txt, says who it is, and waits between requests', async () => {
    const { visit, waits } = visitor();
    await visit(at('/line/'));
    await visit(at('/slash'));
    await visit(at('/line/', 'second'));
    expect(server.asked.map(({ host, path }) => host.replace('.pages.example', path))).toEqual([
      ...['line/robots.txt', 'line/line/', 'line/slash', 'line/slash/'],
      ...['second/robots.txt', 'second/line/'],
    ]);
    expect(new Set(server.asked.map((each) => each.agent))).toEqual(new Set([agent]));
    expect(waits).toEqual([5000, 5000, 5000, 5000]);
  });

  test('waits as long as a robots.txt asks', async () => {
    const { visit, waits } = visitor();
    expect(await visit(at('/line/', 'slow'))).toMatchObject({ kind: 'page' });
    expect(waits).toEqual([20_000]);
  });

  test('asks a host that wants fewer requests for nothing more', async () => {
    const { visit } = visitor();
    await visit(at('/busy/'));
    const before = server.asked.length;
    expect(await visit(at('/line/'))).toMatchObject({ kind: 'unseen' });
    expect(server.asked).toHaveLength(before);
    expect(await visit(at('/line/', 'second'))).toMatchObject({ kind: 'page' });
  });

  test('reads what the robots.txt of a host lets it read, and that of each host on the way', async () => {
    const { visit } = visitor();
    expect(await visit(at('/line/open/', 'private'))).toMatchObject({ kind: 'page' });
    expect(await visit(at('/line/', 'away'))).toMatchObject({ kind: 'page', url: at('/line/') });
    expect(server.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(3);
  });
});
