import { expect, it } from 'vitest';
import { onAbort } from '../../../src/core/lifetime/on-abort.ts';

it('undoes when the signal aborts, once, and not before', () => {
  const work = new AbortController();
  let undone = 0;
  onAbort(work.signal, () => undone++);
  expect(undone).toBe(0);
  work.abort();
  work.abort();
  expect(undone).toBe(1);
});

it('undoes at once what is begun when the signal has aborted', () => {
  let undone = 0;
  onAbort(AbortSignal.abort(), () => undone++);
  expect(undone).toBe(1);
});
