import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startEngine, type Port } from '../../../../src/components/search/engine.ts';

interface Message {
  id: string;
  method: string;
  args: unknown[];
}

/** A worker that answers what it is told to. */
function fakePort(answer: (message: Message) => Record<string, unknown> | undefined): {
  port: Port;
  asked: Message[];
  fail: () => void;
  stopped: () => boolean;
} {
  const asked: Message[] = [];
  const listeners: Record<'message' | 'error', ((event: Event) => void)[]> = {
    message: [],
    error: [],
  };
  let stopped = false;
  const isMessage = (value: unknown): value is Message =>
    typeof value === 'object' && value !== null && 'id' in value && 'method' in value;
  return {
    asked,
    stopped: () => stopped,
    fail: () => {
      for (const listener of listeners.error) listener(new Event('error'));
    },
    port: {
      postMessage: (message) => {
        if (!isMessage(message)) throw new Error('not a message');
        asked.push(message);
        const data = answer(message);
        if (!data) return;
        queueMicrotask(() => {
          const event = Object.assign(new Event('message'), { data: { id: message.id, ...data } });
          for (const listener of listeners.message) listener(event);
        });
      },
      addEventListener: (kind, listener) => listeners[kind].push(listener),
      terminate: () => {
        stopped = true;
      },
    },
  };
}

const working = ({ method, args }: Message): Record<string, unknown> => {
  if (method === 'filters') return { result: {} };
  if (method === 'getData') {
    return { result: args[0] === 'd1' ? { url: '/a/', meta: { title: 'A' }, excerpt: 'x' } : null };
  }
  return { result: { results: [{ id: 'en_1', score: 2, data: 'd1' }] } };
};

const given = {
  program: new ArrayBuffer(1),
  list: { engine: '1', pages: 'en_', lengths: '', parts: '', fields: [] },
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('startEngine', () => {
  test('gives the engine its program and its list, and asks for what it is asked', async () => {
    const { port, asked } = fakePort(working);
    const engine = await startEngine(port, given);
    expect(asked[0]).toMatchObject({ method: 'init', args: [{ language: 'en' }], given });
    const [hit] = await engine.search('court');
    expect(hit).toEqual({ id: 'en_1', score: 2, data: 'd1' });
    if (!hit) throw new Error('there is a hit');
    expect(await engine.page(hit)).toEqual({
      url: '/a/',
      excerpt: 'x',
      meta: { title: 'A', kind: '', card: '', lang: '' },
    });
    await expect(engine.page({ ...hit, data: 'd2' })).rejects.toThrow(/lost a page/);
  });

  test.each([['an error of the engine', () => ({ error: 'no WebAssembly' }), /no WebAssembly/]])(
    '%s is thrown',
    async (_name, answer, why) => {
      await expect(startEngine(fakePort(answer).port, given)).rejects.toThrow(why);
    },
  );

  test('results that are none are an error', async () => {
    const odd = (message: Message) =>
      message.method === 'search' ? { result: null } : working(message);
    const engine = await startEngine(fakePort(odd).port, given);
    await expect(engine.search('court')).rejects.toThrow(/no results/);
  });

  test('an engine that does not answer is given up', async () => {
    const started = startEngine(fakePort(() => undefined).port, given);
    const failed = expect(started).rejects.toThrow(/does not answer/);
    await vi.advanceTimersByTimeAsync(60_000);
    await failed;
  });

  test('a worker that fails, or is stopped, ends every question', async () => {
    const broken = fakePort(() => undefined);
    const started = startEngine(broken.port, given);
    const failed = expect(started).rejects.toThrow(/worker failed/);
    broken.fail();
    await failed;

    const silent = fakePort((message) =>
      message.method === 'search' ? undefined : working(message),
    );
    const engine = await startEngine(silent.port, given);
    const waiting = expect(engine.search('court')).rejects.toThrow(/stopped/);
    engine.stop();
    await waiting;
    expect(silent.stopped()).toBe(true);
  });
});
