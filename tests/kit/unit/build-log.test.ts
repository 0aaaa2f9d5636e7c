import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import buildLog from '../../../scripts/build-log.ts';

const silent = (name: 'log' | 'error') =>
  vi.spyOn(console, name).mockImplementation(() => undefined);
let log: ReturnType<typeof silent>;
let error: ReturnType<typeof silent>;
beforeEach(() => {
  log = silent('log');
  error = silent('error');
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Message = Parameters<ReturnType<typeof buildLog>['write']>[0];
const say = (label: string | null, message: string, level: Message['level'] = 'info'): void => {
  buildLog().write({ label, level, message, newLine: true });
};

test('a build says what our steps did and how many pages there are', () => {
  say('content-check', 'no problems, in 0.4 s');
  say('say-times', 'pages made in 2.1 s');
  say('build', '169 page(s) built in 30.30s');
  say('build', 'Collecting build info...');
  say(null, '  ├─ /about/index.html (+46ms)');
  expect(log.mock.calls).toEqual([
    ['content-check: no problems, in 0.4 s'],
    ['pages made in 2.1 s'],
    ['pages: 169 page(s) built in 30.30s'],
  ]);
});

test('a build passes on what there is something to do about, and nothing that was asked for', () => {
  say('vite', 'a module has no license', 'warn');
  say('build', 'it failed', 'error');
  say('content', 'data store cleared (force)', 'warn');
  expect(error.mock.calls).toEqual([['a module has no license'], ['it failed']]);
});
