// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReaderFacts } from '../../../src/browser/shared/requests.ts';
import { followReader } from '../../../src/content/reader/follow-reader.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { failingBackground, fakeBackground } from '../../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const { repetition, pastLevel, markRoom, altExplains, popoverTheme, popoverSize } = DEFAULT_SETTINGS;
const { restMs, opensBy, opensIn, tabReachesMarks } = DEFAULT_SETTINGS;
const NOBODY: ReaderFacts = {
  repetition,
  pastLevel,
  markRoom,
  altExplains,
  markCss: '',
  popoverTheme,
  popoverSize,
  ...{ restMs, opensBy, opensIn, tabReachesMarks },
  known: [],
  learned: [],
  isPrivate: false,
  hasPanel: false,
  keepsMeetings: false,
  openSections: [],
};
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

/** Follows a reader; resolves with that, and what it has told, each time with what was before. */
async function follow(questions: ((answer: ReaderFacts) => void)[]) {
  const following = followReader(work.current.signal);
  questions[0]?.(NOBODY);
  const reader = (await following) ?? expect.unreachable();
  const told: (readonly [ReaderFacts, ReaderFacts])[] = [];
  const stop = reader.onChange((before) => told.push([before, reader.facts()]));
  return { reader, told, stop };
}

it('knows its reader once the background has told', async () => {
  const { reader } = await follow(slowBackground());
  expect(reader.facts()).toEqual(NOBODY);
});

it('has no reader where nobody tells', async () => {
  failingBackground();
  expect(await followReader(work.current.signal)).toBeNull();
});

it.each(['settings', 'known-terms'])(
  'asks again when the %s are written, and tells what was before',
  async (key) => {
    const questions = slowBackground();
    const { told, stop } = await follow(questions);
    await fakeBrowser.storage.local.set({ [key]: 1 });
    await vi.waitFor(() => expect(questions).toHaveLength(2));
    questions[1]?.(KNOWS_RAG);
    await vi.waitFor(() => expect(told).toEqual([[NOBODY, KNOWS_RAG]]));
    stop();
    await fakeBrowser.storage.local.set({ [key]: 3 });
    await vi.waitFor(() => expect(questions).toHaveLength(3));
    questions[2]?.(NOBODY);
    work.current.abort();
    await fakeBrowser.storage.local.set({ [key]: 4 });
    expect(questions).toHaveLength(3);
    expect(told).toHaveLength(1);
  },
);

it('takes the answer to the later question for the newer', async () => {
  const questions = slowBackground();
  const { reader, told } = await follow(questions);
  await fakeBrowser.storage.local.set({ settings: 1 });
  await fakeBrowser.storage.local.set({ settings: 2 });
  await vi.waitFor(() => expect(questions).toHaveLength(3));
  questions[2]?.(KNOWS_RAG);
  questions[1]?.(NOBODY);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(reader.facts()).toEqual(KNOWS_RAG);
});

it('hears of what is written while the background still wakes', async () => {
  const questions = slowBackground();
  const following = followReader(work.current.signal);
  await fakeBrowser.storage.local.set({ 'known-terms': 1 });
  await vi.waitFor(() => expect(questions).toHaveLength(2));
  questions[0]?.(NOBODY);
  await vi.waitFor(() => expect(questions).toHaveLength(3));
  questions[2]?.(KNOWS_RAG);
  expect((await following)?.facts()).toEqual(KNOWS_RAG);
});

it('says whether what the reader knows was stored', async () => {
  const { reader } = await follow(slowBackground());
  fakeBackground(() => true);
  expect(await reader.know('term/rag', true)).toBe(true);
  fakeBackground(() => false);
  expect(await reader.know('term/rag', true)).toBe(false);
  failingBackground();
  expect(await reader.know('term/rag', true)).toBe(false);
});
