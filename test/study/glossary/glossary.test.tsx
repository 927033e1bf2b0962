// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeKnownTerm } from '../../../src/browser/stored/stored-known-terms.ts';
import { privateStudyDatabase, type StudyDatabase } from '../../../src/browser/study/study-database.ts';
import { questionList } from '../../../src/core/glossary/question-list.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import type { StudySources } from '../../../src/study/place.ts';
import { Study } from '../../../src/study/Study.tsx';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { makeQuestion } from '../../make-question.ts';
import { makeTerm } from '../../make-term.ts';
import { untranslated } from '../../untranslated.ts';
import { prepareWindow, until } from '../study-window.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const FORMER = new Map([['term/drifting', 'term/drift']]);
const DRIFT = makeTerm('term/drift', {
  name: 'Drift',
  forms: ['drift', 'data drift'],
  category: 'operations',
  related: ['term/bleu'],
  confusedWith: [{ id: 'term/fine-tuning', difference: 'Drift happens; tuning is done.' }],
  definition: ['What changes under a model.'],
  sources: [{ url: 'https://arxiv.org/abs/1', title: 'On drift' }],
});
const BLEU = makeTerm('term/bleu', { name: 'BLEU', level: 'advanced', category: 'evaluation' });
const TUNING = makeTerm('term/fine-tuning', {
  name: 'Fine-tuning',
  forms: ['fine-tuning'],
  category: 'operations',
});
const LIST = termList([BLEU, DRIFT, TUNING]);
const QUESTIONS = questionList([
  makeQuestion('question/decay', { terms: ['term/drift'], question: 'Why do models decay?' }),
]);
let study: StudyDatabase;

function openStudyAt(hash: string): void {
  location.hash = hash;
  const sources: StudySources = {
    list: async () => LIST,
    questions: async () => QUESTIONS,
    study: async () => study,
    formerIds: FORMER,
  };
  render(<Study sources={sources} />);
}
/** Goes where a link leads; jsdom follows none by itself in time. */
function follow(link: HTMLElement): void {
  location.hash = link.getAttribute('href') ?? '';
  dispatchEvent(new Event('hashchange'));
}
const names = () => [...document.querySelectorAll('.row > a')].map(({ textContent }) => textContent);
const box = () => screen.findByRole('searchbox');
const type = async (text: string) => fireEvent.input(await box(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

it('says that it is not kept which terms were looked up, and asks where a term is opened, not above the list', async () => {
  openStudyAt('#/glossary');
  expect(await screen.findByLabelText('Looked up on pages: not kept, as you have it')).toBeTruthy();
  expect(screen.queryByText('Keep where you meet terms?')).toBeNull();
  cleanup();
  openStudyAt('#/glossary/drift');
  fireEvent.click(await screen.findByText('Yes, keep it'));
  cleanup();
  openStudyAt('#/glossary');
  expect(await screen.findByLabelText('Looked up on pages (0)')).toBeTruthy();
});

const status = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');

beforeEach(() => {
  prepareWindow();
  fakeBrowser.reset();
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  study = privateStudyDatabase(FORMER);
});
afterEach(() => {
  cleanup();
  speak();
});

describe('the glossary', () => {
  it('lists all terms by letter or by field', async () => {
    openStudyAt('#/glossary');
    await until(() => expect(names()).toEqual(['BLEU', 'Drift', 'Fine-tuning']));
    fireEvent.click(screen.getByLabelText('by field'));
    // The question whether meetings are to be kept is a heading, too, and comes in its own time.
    const headings = () =>
      [...document.querySelectorAll('h3[id^="group-"]')].map(({ textContent }) => textContent);
    await until(() => expect(headings()).toEqual(['evaluation Map', 'operations Map']));
    expect(location.hash).toBe('#/glossary?by=category');
  });

  it('finds what is typed, says how much, and has it in its address', async () => {
    openStudyAt('#/glossary');
    await type('finetunning');
    await until(() => expect(names()).toEqual(['Fine-tuning']));
    expect(status()).toContain('1 term');
    expect(location.hash).toBe('#/glossary?q=finetunning');
    await type('model');
    await until(() => expect(names()).toEqual(['Drift']));
    await type('xyzzy');
    await screen.findByText(/Nothing has these words/);
  });

  it('opens with what its address asks', async () => {
    openStudyAt('#/glossary?q=data&level=basic');
    await until(() => expect(names()).toEqual(['Drift']));
    expect(await box()).toHaveProperty('value', 'data');
    expect(screen.getByText(/also:/).textContent).toContain('data drift');
  });

  it('goes from the box through what is found by the arrow keys, and back', async () => {
    openStudyAt('#/glossary');
    await until(() => expect(names()).toHaveLength(3));
    (await box()).focus();
    const way = ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'Home', 'ArrowUp'].map((key) => {
      press(key);
      return document.activeElement?.textContent;
    });
    expect(way).toEqual(['BLEU', 'Drift', 'Fine-tuning', 'Fine-tuning', 'BLEU', '']);
    expect(document.activeElement).toBe(await box());
    press('ArrowDown');
    press('d');
    expect(document.activeElement).toBe(await box());
  });

  it('opens the first result by Enter in the box', async () => {
    openStudyAt('#/glossary?q=bleu');
    await until(() => expect(names()).toEqual(['BLEU']));
    (await box()).focus();
    press('Enter');
    await screen.findByRole('article', { name: 'BLEU' });
    expect(location.hash).toBe('#/glossary/bleu?q=bleu');
  });

  it('filters by what the reader knows, has looked up and is to be asked, and counts each', async () => {
    await changeKnownTerm('term/bleu', true, FORMER);
    await study.meetings.put({
      ...{ id: crypto.randomUUID(), term: 'term/drift', title: 'News', address: 'https://news.example/' },
      ...{ sentence: 'Drift is everywhere.', at: 1 },
    });
    openStudyAt('#/glossary');
    await screen.findByLabelText('Looked up on pages (1)');
    const known = screen.getByLabelText<HTMLSelectElement>('Known');
    await within(known).findByText('known (1)');
    expect(within(known).getByText('not known (2)')).toBeTruthy();
    fireEvent.change(known, { target: { value: 'false' } });
    await until(() => expect(names()).toEqual(['Drift', 'Fine-tuning']));
    fireEvent.click(screen.getByLabelText('Looked up on pages (1)'));
    await until(() => expect(names()).toEqual(['Drift']));
    expect(location.hash).toBe('#/glossary?known=no&looked-up=yes');
    fireEvent.click(screen.getByLabelText('Due in the quiz (0)'));
    await screen.findByText('No term passes these filters.');
    fireEvent.click(screen.getByText('Clear filters'));
    await until(() => expect(names()).toHaveLength(3));
  });

  it('finds a note of the reader as soon as it is kept', async () => {
    openStudyAt('#/glossary?q=maria');
    await screen.findByText(/Nothing has these words/);
    await study.notes.put({ id: 'term/bleu', text: 'Ask Maria', at: 1 });
    await until(() => expect(names()).toEqual(['BLEU']));
    expect(screen.getByText(/in your note/)).toBeTruthy();
  });

  it('shows the page of a term by its name of today or an earlier one, and the way back to what was found', async () => {
    openStudyAt('#/glossary/drifting?q=data');
    await screen.findByRole('article', { name: 'Drift' });
    follow(screen.getByText('Back to what was found'));
    await until(() => expect(names()).toEqual(['Drift']));
    expect(await box()).toHaveProperty('value', 'data');
  });

  it('gives the focus back to the link that led away', async () => {
    openStudyAt('#/glossary');
    await until(() => expect(names()).toHaveLength(3));
    const link = screen.getByRole('link', { name: 'Drift' });
    follow(link);
    await screen.findByRole('article', { name: 'Drift' });
    follow(screen.getByText('All terms'));
    await until(() => expect(document.activeElement).toBe(link));
  });

  it('says so where an address names no term', async () => {
    openStudyAt('#/glossary/toString');
    await screen.findByText('There is no such term');
  });

  it('shows the map of a field as a list, and the picture with the same links', async () => {
    openStudyAt('#/glossary/map/operations');
    await screen.findByRole('heading', { name: 'Map: operations' });
    const list = document.querySelector('.links') as HTMLElement;
    expect(list.textContent).toBe('DriftFine-tuning (confused)Fine-tuningDrift (confused)');
    expect(document.querySelectorAll('svg path')).toHaveLength(1);
    expect(document.querySelectorAll('svg a:not([tabindex="-1"])')).toHaveLength(0);
  });

  it.each(['', '?q=data', '/drift', '/map/operations', '/nothing'])(
    'is written in the reader’s language at "%s"',
    async (rest) => {
      speakInBrackets();
      openStudyAt(`#/glossary${rest}`);
      await screen.findAllByRole('heading', { level: 2 });
      await until(() => expect(document.querySelectorAll('main a').length).toBeGreaterThan(0));
      expect(untranslated(document.body)).toEqual([]);
    },
  );
});
