import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { within } from '../../../../src/components/patience.ts';

describe('within', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('gives what comes in time, and leaves no timer', async () => {
    await expect(within(100, Promise.resolve('here'))).resolves.toBe('here');
    await expect(within(100, Promise.reject(new Error('no')))).rejects.toThrow('no');
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('rejects what does not come', async () => {
    const late = expect(within(100, new Promise(() => undefined))).rejects.toThrow('in time');
    await vi.advanceTimersByTimeAsync(101);
    await late;
  });
});
