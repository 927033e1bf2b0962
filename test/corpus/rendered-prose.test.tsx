// @vitest-environment jsdom
// No reader sees the signs of Markdown: of no entry is a text shown that has them.
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { Source } from '../../src/core/glossary/entry.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { Line, Prose } from '../../src/ui/term/Prose.tsx';

const { terms, questions } = loadCorpus('glossary');
const titlesOf = (sources: readonly Source[]) =>
  sources.map((source) => ('commonUsage' in source ? source.commonUsage : (source.title ?? '')));

/** What is shown of each entry: as elements where it is prose, else as it is. */
const SHOWN = [
  ...terms.map((term) => ({
    id: term.id,
    shown: (
      <>
        <Line line={term.definition} />
        <Prose blocks={[...term.howItWorks, ...term.forProductManagers, ...term.example]} />
        {[term.name, ...term.confusedWith.map(({ difference }) => difference), ...titlesOf(term.sources)]}
      </>
    ),
  })),
  ...questions.map((question) => ({
    id: question.id,
    shown: (
      <>
        {question.question}
        <Prose blocks={question.answer} />
        {[...question.keyPoints, ...question.followUps, ...question.steps.map(({ text }) => text)].map(
          (line) => (
            <Line line={line} />
          ),
        )}
        {[...question.steps.map(({ name }) => name), ...titlesOf(question.sources)]}
      </>
    ),
  })),
];

afterEach(cleanup);

it.each(SHOWN)('of $id there is no sign of Markdown', ({ shown }) => {
  const { container } = render(shown);
  // Code may have such signs of its own.
  for (const code of container.querySelectorAll('code')) code.remove();
  // A figure may be masked ("941**"), and a search is called A*.
  const text = (container.textContent ?? '').replace(/(?:\d|\bA)\*+/g, '');
  expect(text).not.toMatch(/[`*]|\]\(/);
});
