import { expect, it, vi } from 'vitest';
import { onAbort } from '../../../src/core/lifetime/on-abort.ts';

it('undoes when the signal aborts, and not before', () => {
  const work = new AbortController();
  const undo = vi.fn();
  onAbort(work.signal, undo);
  expect(undo).not.toHaveBeenCalled();
  work.abort();
  expect(undo).toHaveBeenCalledOnce();
});

it('undoes at once what is begun when the signal has aborted', () => {
  const undo = vi.fn();
  onAbort(AbortSignal.abort(), undo);
  expect(undo).toHaveBeenCalledOnce();
});
