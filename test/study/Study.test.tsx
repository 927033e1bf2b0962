// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { privateStudyDatabase } from '../../src/browser/study/study-database.ts';
import { questionList } from '../../src/core/glossary/question-list.ts';
import { termList } from '../../src/core/glossary/term-list.ts';
import type { StudySources } from '../../src/study/place.ts';
import { Study } from '../../src/study/Study.tsx';
import { fakeBrowser } from '../fake-extension.ts';
import { speak, speakInBrackets } from '../fake-messages.ts';
import { makeTerm } from '../make-term.ts';
import { untranslated } from '../untranslated.ts';
import { prepareWindow, until } from './study-window.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const LIST = termList([makeTerm('term/drift', { name: 'Drift' }), makeTerm('term/bleu', { name: 'BLEU' })]);
const study = privateStudyDatabase(new Map());
const sources: StudySources = {
  list: async () => LIST,
  questions: async () => questionList([]),
  study: async () => study,
  formerIds: new Map(),
};

/** Goes to an address as a link does. */
function goTo(hash: string): void {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
}
const currentLink = () => document.querySelector('nav [aria-current="page"]')?.textContent;

beforeEach(() => {
  fakeBrowser.reset();
  location.hash = '';
  prepareWindow();
});
afterEach(() => {
  cleanup();
  speak();
});

describe('Study', () => {
  it('shows its heading and its places before anything is loaded', () => {
    const never = () => new Promise<never>(() => undefined);
    render(<Study sources={{ ...sources, list: never, study: never, questions: never }} />);
    expect(screen.getByRole('heading', { name: 'Study' })).toBeTruthy();
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Glossary',
      'Interview',
      'Progress',
    ]);
  });

  it('opens at its address, says where it is, and goes to the place that a link names', async () => {
    location.hash = '#/progress';
    render(<Study sources={sources} />);
    await screen.findByRole('heading', { level: 2, name: 'Progress' });
    expect(document.title).toBe('Progress – Gloss');
    goTo('#/glossary');
    await screen.findByText('BLEU');
    expect(currentLink()).toBe('Glossary');
    expect(document.title).toBe('Glossary – Gloss');
  });

  it('gives the focus to what the reader has gone to, and leaves it where something is only asked', async () => {
    render(<Study sources={sources} />);
    await screen.findByText('BLEU');
    expect(document.activeElement).toBe(document.body);
    goTo('#/glossary?q=bleu');
    expect(document.activeElement).toBe(document.body);
    goTo('#/interview');
    await until(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('is written in the reader’s language', async () => {
    speakInBrackets();
    render(<Study sources={sources} />);
    await screen.findByText('BLEU');
    for (const place of ['interview', 'progress']) {
      goTo(`#/${place}`);
      await screen.findByRole('heading', { level: 2 });
      expect(untranslated(document.body)).toEqual([]);
    }
  });
});
