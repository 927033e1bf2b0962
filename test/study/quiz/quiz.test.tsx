// @vitest-environment jsdom
// The quiz in the study window: how it is reached, and where its reader is afterwards.
import { existsSync } from 'node:fs';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { privateStudyDatabase, type StudyDatabase } from '../../../src/browser/study/study-database.ts';
import { questionList } from '../../../src/core/glossary/question-list.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { DAY } from '../../../src/core/study/schedule.ts';
import { QUIZ } from '../../../src/study/entry-address.ts';
import { Study } from '../../../src/study/Study.tsx';
import { makeAnswer, makeCard } from '../../core/study/make-answer.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { makeTerm } from '../../make-term.ts';
import { LIST as SIX } from '../../ui/quiz/watched-study.ts';
import { untranslated } from '../../untranslated.ts';
import { prepareWindow, until } from '../study-window.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const PRODUCT = makeTerm('term/product', { name: 'Product', category: 'tool' });
const LIST = termList([...SIX.terms, PRODUCT]);
let study: StudyDatabase;

function openStudyAt(hash: string): void {
  location.hash = hash;
  const sources = {
    list: async () => LIST,
    questions: async () => questionList([]),
    study: async () => study,
    formerIds: new Map([['term/first', 'term/alpha']]),
  };
  render(<Study sources={sources} />);
}
/** Presses a link, and goes where it leads; jsdom tells of that late. */
async function follow(name: string): Promise<void> {
  const link = await screen.findByRole('link', { name });
  location.hash = link.getAttribute('href') ?? '';
  dispatchEvent(new Event('hashchange'));
}
async function close(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
  dispatchEvent(new Event('hashchange'));
}
/** Keeps a card for a term that is due, and an answer to it. */
async function isDue(term: string) {
  const at = Date.now() - 3 * DAY;
  const answer = makeAnswer({ id: crypto.randomUUID(), term, at });
  await study.answer({ id: answer.id, term, decide: () => ({ answer, card: makeCard(term, at, 2) }) });
}

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  study = privateStudyDatabase(new Map());
  location.hash = '';
  prepareWindow();
});
afterEach(() => {
  cleanup();
  speak();
  vi.unstubAllGlobals();
});

describe('the quiz in the study window', () => {
  it('has an address that is no term’s', () => {
    expect(existsSync('glossary/terms')).toBe(true);
    expect(existsSync(`glossary/terms/${QUIZ}.md`)).toBe(false);
  });

  it('is reached from the glossary, with how many are due, and leads back to what was asked', async () => {
    await isDue('term/alpha');
    await isDue('term/beta');
    // Neither a product nor a question is asked about.
    await isDue('term/product');
    await isDue('question/a');
    openStudyAt('#/glossary?level=basic');
    await follow('Quiz: 2 due');
    await screen.findByRole('heading', { name: 'Question 1 of 5' });
    await until(() => expect(document.activeElement?.className).toBe('prompt'));
    expect(document.querySelector<HTMLElement>('[role="status"].count')?.closest('[hidden]')).not.toBeNull();
    await close();
    await until(() => expect(location.hash).toBe('#/glossary?level=basic'));
    await until(() => expect(document.activeElement?.textContent).toBe('Quiz: 2 due'));
  });

  it('is reached from Progress, and leads back there', async () => {
    openStudyAt('#/progress');
    await follow('Quiz');
    await screen.findByRole('heading', { name: 'Question 1 of 5' });
    await close();
    await until(() => expect(location.hash).toBe('#/progress'));
  });

  it('is about a term where it is reached from its page, and leads back to it', async () => {
    openStudyAt('#/glossary/alpha?q=river');
    await follow('Quiz me on this');
    expect(location.hash).toBe('#/glossary/quiz?q=river&term=alpha');
    await screen.findByRole('heading', { name: 'Question 1 of 1' });
    await screen.findByText('A river of northern France.');
    await close();
    await until(() => expect(location.hash).toBe('#/glossary/alpha?q=river'));
  });

  it('finds a term by the id that it had before', async () => {
    openStudyAt('#/glossary/quiz?term=first');
    await screen.findByText('A river of northern France.');
  });

  it('is not offered for a product', async () => {
    openStudyAt('#/glossary/product');
    await screen.findByRole('heading', { name: 'Product' });
    expect(screen.queryByText('Quiz me on this')).toBeNull();
  });

  it('says at its end what is left for today, in the reader’s language', async () => {
    speakInBrackets();
    openStudyAt('#/glossary/quiz?term=alpha');
    await screen.findByText('⟦Question 1 of 1⟧');
    fireEvent.click(document.querySelector('.choice') as HTMLElement);
    await until(() => expect(document.querySelector('.explanation')).not.toBeNull());
    fireEvent.click(document.querySelector('.quiz > .primary') as HTMLElement);
    await screen.findByText('⟦5 new terms are left for today.⟧');
    expect(untranslated(document.body)).toEqual([]);
    fireEvent.click(screen.getByText('⟦Five more⟧'));
    await screen.findByText('⟦Question 1 of 5⟧');
  });
});
