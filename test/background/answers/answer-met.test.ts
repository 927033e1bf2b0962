import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMet } from '../../../src/background/answers/answer-met.ts';
import type { Asker } from '../../../src/browser/answer-requests.ts';
import { changeSettings } from '../../../src/browser/stored/stored-settings.ts';
import { privateStudyDatabase, type StudyDatabase } from '../../../src/browser/study/study-database.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';
import { makeTerm } from '../../make-term.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const FORMER = new Map([['term/drifting', 'term/drift']]);
const SOURCE = { list: async () => termList([makeTerm('term/drift')]), formerIds: FORMER };
const PAGE: Asker = {
  ...{ tab: 7, window: 1, frame: 0, document: null, isPrivate: false, pageTitle: 'News' },
  pageAddress: 'https://me:secret@news.example/a?token=1#part',
};
let study: StudyDatabase;

const meet = (given: { term?: string; sentence?: string } = {}, asker: Partial<Asker> = {}) =>
  answerMet(
    SOURCE,
    study,
    { term: 'term/drift', sentence: 'Drift is here.', ...given },
    { ...PAGE, ...asker },
  );
const kept = () => study.meetings.read();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  study = privateStudyDatabase(FORMER);
  await changeSettings((settings) => ({ ...settings, readingLog: 'on' }));
});

describe('answerMet', () => {
  it('keeps title, address without what may be secret, and sentence, under the id of today', async () => {
    expect(await meet({ term: 'term/drifting' })).toBe(true);
    expect(await kept()).toMatchObject([
      {
        ...{ term: 'term/drift', title: 'News', sentence: 'Drift is here.' },
        address: 'https://news.example/a',
      },
    ]);
  });

  it('keeps the same sentence of the same page once', async () => {
    for (const sentence of ['One.', 'Two.', 'One.']) await meet({ sentence });
    expect((await kept()).map(({ sentence }) => sentence).sort()).toEqual(['One.', 'Two.']);
  });

  it('keeps the last five of a term', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const place of [1, 2, 3, 4, 5, 6]) {
      vi.setSystemTime(place * 1000);
      await meet({ sentence: `${place}` });
    }
    vi.useRealTimers();
    expect((await kept()).map(({ sentence }) => sentence).sort()).toEqual(['2', '3', '4', '5', '6']);
  });

  it.each<[string, { term?: string }, Partial<Asker>]>([
    ['a private window', {}, { isPrivate: true }],
    ['a page of the browser', {}, { pageAddress: 'about:blank' }],
    ['another extension', {}, { pageAddress: 'moz-extension://a/' }],
    ['no page', {}, { pageAddress: null }],
    ['what is no term', { term: 'term/nowhere' }, {}],
  ])('keeps nothing of %s', async (_what, given, asker) => {
    expect(await meet(given, asker)).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it.each(['unasked', 'off'] as const)(
    'keeps nothing where the reader’s choice is "%s"',
    async (readingLog) => {
      await changeSettings((settings) => ({ ...settings, readingLog }));
      expect(await meet()).toBe(false);
      expect(await kept()).toEqual([]);
    },
  );
});
