import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOpenEntry } from '../../../src/background/answers/answer-open-entry.ts';
import type { Asker } from '../../../src/browser/answer-requests.ts';
import { entryAddress } from '../../../src/study/entry-address.ts';
import { fakeBrowser } from '../../fake-extension.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const SOURCE = { formerIds: new Map([['term/drifting', 'term/drift']]) };
const created = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
const open = (id: string, isPrivate = false, at: 'page' | 'quiz' = 'page') =>
  answerOpenEntry(SOURCE, { id, at }, { tab: 1, isPrivate } as Asker);
const opened = () =>
  created.mock.calls.map(([given]) => String((given as { url?: string }).url).replace(/^[^#]*/, ''));

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
});

describe('answerOpenEntry', () => {
  it('opens the study window at the address that a term has there, by its id of today', async () => {
    await open('term/drift');
    await open('term/drifting');
    expect(opened()).toEqual([entryAddress('term/drift'), entryAddress('term/drift')]);
  });

  it('opens it at an interview question', async () => {
    await open('question/drift');
    expect(opened()).toEqual([entryAddress('question/drift')]);
  });

  it('opens it at a quiz about a term', async () => {
    await open('term/drifting', false, 'quiz');
    expect(opened()).toEqual(['#/glossary/quiz?term=drift']);
  });

  it('opens nothing for what is no entry, and for a private window', async () => {
    await open('https://other.example/');
    await open('term/drift', true);
    expect(opened()).toEqual([]);
  });
});
