// The pages that benches open, the same in every run.
import { termText } from '../../src/corpus/entry/read-term.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { articleOf } from './article.ts';

/** Sentences without a term or a word of the field. */
const EVERYDAY = [
  'The ferry left the harbour at six and came back late in the evening.',
  'My grandmother kept her recipes in a tin box below the kitchen window.',
  'It rained for a week, and the river carried branches past the old mill.',
  'He painted the fence green, then white, and at last green once more.',
  'The children built a boat of paper and lost it under the bridge.',
  'On Sundays the baker opens early, and half the village is there by eight.',
  'She walked home along the beach with her shoes in her hand.',
  'Nobody knew who had planted the pear tree behind the church.',
  'They sat by the fire and spoke of summers that had been warmer.',
  'A letter from her brother lay on the table, and nobody had opened it.',
];

/** All terms of the glossary. */
export const glossaryTerms = () => loadCorpus('glossary').terms;

/** The HTML of a page around some other. */
export function wholePage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${head}${body}</html>`;
}

/** An article of about this many characters, all about one subject of the glossary, and so with many marks. */
export function article(characters: number): string {
  const texts = glossaryTerms()
    .filter(({ category }) => category === 'retrieval')
    .map(termText);
  return articleOf(texts, characters).html;
}

/** A page of about this many characters with nothing to mark. */
export function everydayPage(characters: number): string {
  return articleOf([EVERYDAY.join(' ')], characters).html;
}
