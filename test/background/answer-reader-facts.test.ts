import { beforeEach, expect, it, vi } from 'vitest';
import { answerKnowTerm, answerReaderFacts } from '../../src/background/answer-reader-facts.ts';
import type { Asker } from '../../src/browser/answer-requests.ts';
import { changeSettings } from '../../src/browser/stored-settings.ts';
import { termList } from '../../src/core/glossary/term-list.ts';
import { fakeBrowser } from '../fake-extension.ts';
import { fakeLocks } from '../fake-locks.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const SOURCE = { list: async () => termList([]), formerIds: new Map([['term/old', 'term/new']]) };
const PAGE: Asker = { tab: 7, frame: 0, document: null, pageAddress: 'https://a.example/', isPrivate: false };
const PRIVATE: Asker = { ...PAGE, isPrivate: true };

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

it('tells a page what its reader wants of marks and knows, by the ids of today', async () => {
  await changeSettings((settings) => ({ ...settings, pastLevel: 'basic', altExplains: false }));
  expect(await answerKnowTerm(SOURCE, { id: 'term/old', isKnown: true }, PAGE)).toBe(true);
  const facts = { repetition: 'section', pastLevel: 'basic', markRoom: 'some', altExplains: false };
  expect(await answerReaderFacts(SOURCE, PAGE)).toEqual({ ...facts, known: ['term/new'], isPrivate: false });
  expect(await answerReaderFacts(SOURCE, PRIVATE)).toMatchObject({ known: ['term/new'], isPrivate: true });
  expect(await answerKnowTerm(SOURCE, { id: 'term/new', isKnown: false }, PAGE)).toBe(true);
  expect(await answerReaderFacts(SOURCE, PAGE)).toMatchObject({ known: [] });
});

it('stores nothing of a private window', async () => {
  expect(await answerKnowTerm(SOURCE, { id: 'term/new', isKnown: true }, PRIVATE)).toBe(false);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
