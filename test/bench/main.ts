// npm run bench: runs all benchmarks.
import { termText } from '../../src/corpus/entry/read-term.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { articleOf } from './article.ts';
import { benchChanging, benchManyMarks } from './changing.ts';
import { benchFinding } from './finding.ts';
import { benchMarking } from './marking.ts';

/** Runs the benchmarks and prints their figures beside their limits. */
export async function main(): Promise<void> {
  const { terms } = loadCorpus('glossary');
  // As an article is about one subject: its sentences are those of one category's entries.
  const texts = terms.filter((term) => term.category === 'retrieval').map(termText);
  const article = articleOf(texts, 50_000);
  await benchMarking(article.html);
  await benchChanging(article.html);
  await benchManyMarks(articleOf(texts, 150_000).html);
  await benchFinding(article.html, terms);
}
