// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReaderFacts } from '../../../src/browser/shared/requests.ts';
import { followReader } from '../../../src/content/reader/follow-reader.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { failingBackground, fakeBackground } from '../../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const { repetition, pastLevel, markRoom, altExplains } = DEFAULT_SETTINGS;
const NOBODY: ReaderFacts = { repetition, pastLevel, markRoom, altExplains, known: [], isPrivate: false };
const KNOWS_RAG: ReaderFacts = { ...NOBODY, known: ['term/rag'] };

const work = { current: new AbortController() };
beforeEach(() => {
  fakeBrowser.reset();
  work.current = new AbortController();
});
afterEach(() => {
  work.current.abort();
  vi.restoreAllMocks();
});

/** A background that is asked, and answers each question when it is told to. */
function slowBackground() {
  const questions: ((answer: ReaderFacts) => void)[] = [];
  fakeBackground(() => new Promise<ReaderFacts>((resolve) => questions.push(resolve)));
  return questions;
}

/** Follows the reader; returns it with what it has told, each time with what was before. */
function follow() {
  const reader = followReader(work.current.signal);
  const told: (readonly [ReaderFacts | null, ReaderFacts | null])[] = [];
  const stop = reader.onChange((before) => told.push([before, reader.facts()]));
  return { reader, told, stop };
}

it('knows nothing of the reader at first, and tells when it does', async () => {
  const questions = slowBackground();
  const { reader, told } = follow();
  expect(reader.facts()).toBeNull();
  questions[0]?.(NOBODY);
  await vi.waitFor(() => expect(told).toEqual([[null, NOBODY]]));
});

it.each(['settings', 'known-terms'])(
  'asks again when the %s are written, and tells what was before',
  async (key) => {
    const questions = slowBackground();
    const { told, stop } = follow();
    questions[0]?.(NOBODY);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await fakeBrowser.storage.local.set({ [key]: 1 });
    await vi.waitFor(() => expect(questions).toHaveLength(2));
    questions[1]?.(KNOWS_RAG);
    await vi.waitFor(() =>
      expect(told).toEqual([
        [null, NOBODY],
        [NOBODY, KNOWS_RAG],
      ]),
    );
    stop();
    await fakeBrowser.storage.local.set({ [key]: 3 });
    await vi.waitFor(() => expect(questions).toHaveLength(3));
    questions[2]?.(NOBODY);
    work.current.abort();
    await fakeBrowser.storage.local.set({ [key]: 4 });
    expect(questions).toHaveLength(3);
    expect(told).toHaveLength(2);
  },
);

it('takes the answer to the later question for the newer', async () => {
  const questions = slowBackground();
  const { reader, told } = follow();
  await fakeBrowser.storage.local.set({ settings: 1 });
  await vi.waitFor(() => expect(questions).toHaveLength(2));
  questions[1]?.(KNOWS_RAG);
  questions[0]?.(NOBODY);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(reader.facts()).toEqual(KNOWS_RAG);
});

it('says whether what the reader knows was stored', async () => {
  const { reader } = follow();
  fakeBackground(() => true);
  expect(await reader.know('term/rag', true)).toBe(true);
  fakeBackground(() => false);
  expect(await reader.know('term/rag', true)).toBe(false);
  failingBackground();
  expect(await reader.know('term/rag', true)).toBe(false);
});
