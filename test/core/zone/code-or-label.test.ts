import { describe, expect, it } from 'vitest';
import {
  type Control,
  isControlClass,
  isControlName,
  isMonospacedFont,
  reasonToLeave,
  type TextPlace,
} from '../../../src/core/zone/code-or-label.ts';

const PROSE: TextPlace = {
  isHighlighted: false,
  isMonospaced: false,
  isPageMonospaced: false,
  isPreformatted: false,
  isPagePreformatted: false,
  isParagraph: false,
  text: 'A transformer spends most of its inference time on attention.',
  control: null,
};
const CODE = 'return llm.generate(prompt, temperature=0.2)  # greedy decoding';
const LETTER = 'Dear reader, the model that we trained in spring has learnt all of it by heart.';

const control = (by: Control['by'], text: string): Partial<TextPlace> => ({ control: { by, text } });

describe('reasonToLeave', () => {
  it.each<[string, Partial<TextPlace>, string | null]>([
    ['a paragraph', {}, null],
    ['a highlighter’s block', { isHighlighted: true }, 'highlighted'],
    ['a line of a code view', { isMonospaced: true, isPreformatted: true, text: CODE }, 'monospaced'],
    ['a comment in it', { isMonospaced: true, isPreformatted: true, text: LETTER }, 'monospaced'],
    ['a signature, a file name', { isMonospaced: true, text: 'Embedding(vector_database)' }, 'monospaced'],
    ['a span of code in a sentence', { isMonospaced: true, text: LETTER }, 'monospaced'],
    ['a line of output as a paragraph', { isMonospaced: true, isParagraph: true, text: CODE }, 'monospaced'],
    ['a letter in a typewriter’s font', { isMonospaced: true, isParagraph: true, text: LETTER }, null],
    [
      'a log with line breaks as written',
      { isMonospaced: true, isParagraph: true, isPreformatted: true, text: LETTER },
      'monospaced',
    ],
    ['a poem with line breaks as written', { isPreformatted: true }, null],
    ['a page all in a font of one width', { isMonospaced: true, isPageMonospaced: true }, null],
    [
      'code on such a page',
      { isMonospaced: true, isPageMonospaced: true, isPreformatted: true, text: CODE },
      'preformatted',
    ],
    [
      'a page that is one plain text',
      { isMonospaced: true, isPageMonospaced: true, isPreformatted: true, isPagePreformatted: true },
      null,
    ],
    ['a custom button', control('name', 'Try the RAG demo'), 'label'],
    ['a link with the look of a button', control('class', 'Start fine-tuning'), 'label'],
    ['a chip with a handler', control('handler', 'Embedding'), 'label'],
    ['a tab over which the pointer is a hand', control('pointer', 'RAG'), 'label'],
    ['a label that is a question', control('class', 'What is RAG?'), 'label'],
    ['a card that acts on a click', control('pointer', `RAG explained. ${LETTER}`), null],
    ['a card with a class of a button', control('class', `RAG explained. ${LETTER}`), null],
    ['a sentence that acts on a click', control('handler', 'An LLM may hallucinate.'), null],
  ])('of %s', (_what, given, expected) => {
    expect(reasonToLeave({ ...PROSE, ...given })).toBe(expected);
  });
});

describe('isMonospacedFont', () => {
  it.each([
    ['monospace', true],
    ['ui-monospace, SFMono-Regular, "SF Mono", Menlo, monospace', true],
    ['"Fira Code"', true],
    ['"JetBrains Mono", sans-serif', true],
    ['Consolas, "Liberation Mono"', true],
    ['"Courier New", serif', true],
    ['Georgia, serif', false],
    ['Monotype Corsiva, cursive', false],
    ['system-ui, "Segoe UI", sans-serif', false],
    ['Inter, "Roboto Mono", sans-serif', false],
  ])('knows %s', (families, expected) => {
    expect(isMonospacedFont(families)).toBe(expected);
  });
});

describe('isControlName', () => {
  it.each([
    ['my-button', true],
    ['sl-button', true],
    ['md-filled-button', true],
    ['md-assist-chip', true],
    ['sl-tab', true],
    ['sl-tab-panel', false],
    ['sl-button-group', false],
    ['button', false],
    ['rag-article', false],
  ])('knows %s', (name, expected) => {
    expect(isControlName(name)).toBe(expected);
  });
});

describe('isControlClass', () => {
  it.each([
    ['btn', true],
    ['btn btn-primary', true],
    ['button is-large', true],
    ['MuiButton-root', true],
    ['mdc-button__label', true],
    ['Button_root__3xK9a', true],
    ['nav-tab nav-tab-active', true],
    ['chip', true],
    ['tabs', false],
    ['tab-content', false],
    ['tab-pane', false],
    ['btn-group', false],
    ['button-row wide', false],
    ['heritage stage', false],
    ['article-body', false],
    ['', false],
  ])('knows "%s"', (classes, expected) => {
    expect(isControlClass(classes)).toBe(expected);
  });
});
