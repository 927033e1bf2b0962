// Explains a question that has been answered: whether it was right, what tells the terms apart, an example.
import { useCallback, useMemo, useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { Inline } from '../../core/glossary/entry.ts';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import { linesOf, plainPieces } from '../../core/glossary/prose-text.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { Step } from '../../core/study/quiz-session.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { MarkedText, type TextMatch } from '../MarkedText.tsx';
import { Message } from '../Message.tsx';
import { Line, Prose } from '../term/Prose.tsx';
import { TextRenderer } from '../term/text-renderer.ts';
import { useTermMatches } from './use-term-matches.ts';

const NONE: readonly TextMatch[] = [];

/** Shows an answer explained. Other terms in the explanation are marked, and open below it. */
export function Explanation({ list, step }: { list: TermList; step: Step }) {
  const { question, result } = step;
  const [opened, setOpened] = useState<Definition | null>(null);
  const term = list.get(question.term);
  const { own, other, differences } = useMemo(() => whatToSay(list, step), [step]);
  const lines = useMemo(
    () => [
      ...own,
      ...(other?.lines ?? []),
      ...differences.map((text) => [text]),
      ...linesOf(term?.example ?? []),
    ],
    [step],
  );
  const found = useTermMatches(useMemo(() => [...new Set(lines.flatMap(plainPieces))], [lines]));
  const open = (id: string) => setOpened(list.definition(id));
  const renderText = useCallback(
    (text: string) => {
      const matches = found.get(text)?.filter(({ ids }) => ids[0] !== question.term) ?? NONE;
      return <MarkedText text={text} matches={matches} onOpen={open} />;
    },
    [found],
  );

  return (
    <TextRenderer.Provider value={renderText}>
      <section class="explanation">
        <p>
          <strong class={result?.isRight ? 'right' : 'wrong'}>
            {message(result?.isRight ? 'verdictRight' : 'verdictWrong')}
          </strong>{' '}
          {question.kind !== 'statement' && (
            <Message name="answerIs" parts={{ term: <strong {...IN_ENGLISH}>{term?.name}</strong> }} />
          )}
        </p>
        {result?.isPractice && <p>{message('quizPractice')}</p>}
        {own.map((line, index) => (
          <p key={index} {...IN_ENGLISH}>
            <Line line={line} />
          </p>
        ))}
        {differences.map((text) => (
          <p key={text} {...IN_ENGLISH}>
            <Line line={[text]} />
          </p>
        ))}
        {other && (
          <p {...IN_ENGLISH}>
            <strong>{other.name}</strong>: <Line line={other.lines[0] ?? []} />
          </p>
        )}
        {term && term.example.length > 0 && (
          <section>
            <h3>{message('example')}</h3>
            <div {...IN_ENGLISH}>
              <Prose blocks={term.example} />
            </div>
          </section>
        )}
      </section>
      {opened && (
        <TextRenderer.Provider value={(text) => text}>
          <section class="opened" aria-label={opened.name} {...IN_ENGLISH}>
            <p>
              <strong>{opened.name}</strong>: <Line line={opened.definition} />
            </p>
          </section>
        </TextRenderer.Provider>
      )}
    </TextRenderer.Provider>
  );
}

/** What an explanation says besides the example. */
interface WhatToSay {
  /** The definition of the term, where the question has not shown it. */
  readonly own: readonly (readonly Inline[])[];
  /** The term that was chosen wrongly, with what it is, or what sets it apart. */
  readonly other: { readonly name: string; readonly lines: readonly (readonly Inline[])[] } | null;
  /** What sets the two apart that the question was about. */
  readonly differences: readonly string[];
}

function whatToSay(list: TermList, { question, response, result }: Step): WhatToSay {
  const { kind, keyPoints } = question;
  const term = list.get(question.term);
  const isShown = kind === 'term' || kind === 'definition' || kind === 'typed' || kind === 'explain';
  const own = term && !isShown && keyPoints.length === 0 ? [term.definition] : [];
  const differences = kind === 'explain' ? [] : keyPoints;
  const chosen = result?.isRight || keyPoints.length > 0 ? null : (response?.chosen ?? null);
  const other = chosen === null ? null : list.definition(chosen);
  const difference = term?.confusedWith.find(({ id }) => id === chosen)?.difference;
  return {
    own,
    differences,
    other: other && { name: other.name, lines: [difference ? [difference] : other.definition] },
  };
}
