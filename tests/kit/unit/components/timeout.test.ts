import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withTimeout } from '../../../../src/components/timeout.ts';

describe('withTimeout', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('gives what comes in time, and leaves no timer', async () => {
    await expect(withTimeout(Promise.resolve('here'), 100)).resolves.toBe('here');
    await expect(withTimeout(Promise.reject(new Error('no')), 100)).rejects.toThrow('no');
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('rejects what does not come', async () => {
    const late = expect(withTimeout(new Promise(() => undefined), 100)).rejects.toThrow('in time');
    await vi.advanceTimersByTimeAsync(101);
    await late;
  });
});
