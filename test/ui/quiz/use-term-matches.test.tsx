// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_TOPIC } from '../../../src/core/sense/page-topic.ts';
import { useTermMatches } from '../../../src/ui/quiz/use-term-matches.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { failingBackground, fakeBackground } from '../../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const TEXTS = ['Of overfitting', 'Nothing'];
const MATCH = { start: 3, end: 14, ids: ['overfitting'], expansion: null };
const analysed = (...matches: object[]) => ({ topic: NO_TOPIC, definitions: [], matches });

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

it('gives the terms of each text once the background has answered', async () => {
  fakeBackground(() => ({ texts: [analysed(MATCH), analysed()], strength: 1 }));
  const { result } = renderHook(() => useTermMatches(TEXTS));
  expect(result.current.size).toBe(0);
  await waitFor(() => expect(result.current.get('Of overfitting')).toEqual([MATCH]));
  expect(result.current.get('Nothing')).toEqual([]);
});

it('gives none where the background fails, and throws nothing', async () => {
  const failing = failingBackground();
  const { result } = renderHook(() => useTermMatches(TEXTS));
  await waitFor(() => expect(failing).toHaveBeenCalledOnce());
  await failing.mock.results[0]?.value;
  expect(result.current.size).toBe(0);
});
