import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  answerKeepSection,
  answerKnowTerm,
  answerReaderFacts,
} from '../../../src/background/answers/answer-reader-facts.ts';
import type { Asker } from '../../../src/browser/answer-requests.ts';
import { tellFadingChanged } from '../../../src/browser/stored/stored-fading.ts';
import { changeSettings } from '../../../src/browser/stored/stored-settings.ts';
import { studyDatabase } from '../../../src/browser/study/study-database.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { markCss } from '../../../src/core/marking/mark-css.ts';
import { DAY } from '../../../src/core/study/schedule.ts';
import { makeAnswer, makeCard } from '../../core/study/make-answer.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const SOURCE = { list: async () => termList([]), formerIds: new Map([['term/old', 'term/new']]) };
/** Each test has its own, which stays open. */
let study = studyDatabase(SOURCE.formerIds);
const PAGE: Asker = {
  tab: 7,
  window: 1,
  frame: 0,
  document: null,
  pageAddress: 'https://a.example/',
  pageTitle: 'A',
  isPrivate: false,
};
const PRIVATE: Asker = { ...PAGE, isPrivate: true };

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  study = studyDatabase(SOURCE.formerIds);
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

it('tells a page what its reader wants of marks and knows, by the ids of today', async () => {
  await changeSettings((settings) => ({
    ...settings,
    pastLevel: 'basic',
    altExplains: false,
    markLook: 'tint',
  }));
  expect(await answerKnowTerm(SOURCE, { id: 'term/old', isKnown: true }, PAGE)).toBe(true);
  const facts = { repetition: 'section', pastLevel: 'basic', markRoom: 'some', altExplains: false };
  const look = { markCss: markCss('tint'), popoverTheme: 'page', popoverSize: 'normal' };
  expect(await answerReaderFacts(SOURCE, study, PAGE)).toEqual({
    ...facts,
    ...look,
    ...{ restMs: 200, opensBy: 'rest', opensIn: 'page', tabReachesMarks: true },
    hasPanel: true,
    known: ['term/new'],
    learned: [],
    isPrivate: false,
    keepsMeetings: false,
    openSections: [],
  });
  expect(await answerReaderFacts(SOURCE, study, PRIVATE)).toMatchObject({
    known: ['term/new'],
    isPrivate: true,
  });
  expect(await answerKnowTerm(SOURCE, { id: 'term/new', isKnown: false }, PAGE)).toBe(true);
  expect(await answerReaderFacts(SOURCE, study, PAGE)).toMatchObject({ known: [] });
});

it('says that meetings are to be kept once the reader wants that, but in no private window', async () => {
  await changeSettings((settings) => ({ ...settings, readingLog: 'on' }));
  expect(await answerReaderFacts(SOURCE, study, PAGE)).toMatchObject({ keepsMeetings: true });
  expect(await answerReaderFacts(SOURCE, study, PRIVATE)).toMatchObject({ keepsMeetings: false });
});

it('keeps which parts of the popover are unfolded, for all pages, but not what a private window unfolds', async () => {
  expect(await answerKeepSection({ section: 'more', isOpen: true }, PAGE)).toBe(true);
  expect(await answerKeepSection({ section: 'example', isOpen: true }, PAGE)).toBe(true);
  expect(await answerKeepSection({ section: 'sources', isOpen: true }, PRIVATE)).toBe(false);
  expect(await answerReaderFacts(SOURCE, study, PAGE)).toMatchObject({ openSections: ['more', 'example'] });
  expect(await answerKeepSection({ section: 'more', isOpen: false }, PAGE)).toBe(true);
  expect(await answerReaderFacts(SOURCE, study, PRIVATE)).toMatchObject({ openSections: ['example'] });
});

it('stores nothing of a private window', async () => {
  expect(await answerKnowTerm(SOURCE, { id: 'term/new', isKnown: true }, PRIVATE)).toBe(false);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

/** Keeps an answer, and a card that was reviewed some days ago and is held for as many as are given. */
async function studied(
  term: string,
  { kind, days, held }: { kind: 'typed' | 'term'; days: number; held: number },
) {
  const at = Date.now() - days * DAY;
  const card = makeCard(term, at, held);
  const answer = makeAnswer({ id: crypto.randomUUID(), term, kind, at });
  await studyDatabase(SOURCE.formerIds).answer({ id: answer.id, term, decide: () => ({ answer, card }) });
}

it('tells which terms have faded, by the ids of today, and none that was only chosen or is about to be forgotten', async () => {
  await studied('term/old', { kind: 'typed', days: 2, held: 40 });
  await studied('term/chosen', { kind: 'term', days: 2, held: 40 });
  await studied('term/short', { kind: 'typed', days: 2, held: 20 });
  await studied('term/late', { kind: 'typed', days: 41, held: 40 });
  expect(await answerReaderFacts(SOURCE, study, PAGE)).toMatchObject({ learned: [] });
  await tellFadingChanged();
  expect(await answerReaderFacts(SOURCE, study, PAGE)).toMatchObject({ learned: ['term/new'] });
  await changeSettings((settings) => ({ ...settings, knowLearned: false }));
  expect(await answerReaderFacts(SOURCE, study, PAGE)).toMatchObject({ learned: [] });
});

it('opens no database where no term has ever faded', async () => {
  const open = vi.spyOn(indexedDB, 'open');
  await answerReaderFacts(SOURCE, study, PAGE);
  expect(open).not.toHaveBeenCalled();
});

it('tells none where the study database cannot be read', async () => {
  await tellFadingChanged();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'InvalidStateError');
  });
  expect(await answerReaderFacts(SOURCE, study, PAGE)).toMatchObject({ learned: [], known: [] });
});
