// Explains a question that has been answered: whether it was right, what tells the terms apart, an example.
import { useCallback, useMemo, useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import { linesOf, plainPieces } from '../../core/glossary/prose-text.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { Answered } from '../../core/study/answer.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { MarkedText, type TextMatch } from '../MarkedText.tsx';
import { Message } from '../Message.tsx';
import { Line, Prose } from '../term/Prose.tsx';
import { TextRenderer } from '../term/text-renderer.ts';
import { useTermMatches } from './use-term-matches.ts';

const NONE: readonly TextMatch[] = [];

/** Shows an answer explained. Other terms in the explanation are marked, and open below it. */
export function Explanation({ list, answered }: { list: TermList; answered: Answered }) {
  const { question, chosen, isRight } = answered;
  const [opened, setOpened] = useState<Definition | null>(null);
  const term = list.get(question.id);
  const other = isRight ? null : list.definition(chosen);
  const difference = term?.confusedWith.find(({ id }) => id === chosen)?.difference;
  const lines = useMemo(
    () => [
      ...(difference ? [[difference]] : other ? [other.definition] : []),
      ...linesOf(term?.example ?? []),
    ],
    [question.id, chosen],
  );
  const found = useTermMatches(useMemo(() => [...new Set(lines.flatMap(plainPieces))], [lines]));
  const open = (id: string) => setOpened(list.definition(id));
  const renderText = useCallback(
    (text: string) => {
      const matches = found.get(text)?.filter(({ ids }) => ids[0] !== question.id) ?? NONE;
      return <MarkedText text={text} matches={matches} onOpen={open} />;
    },
    [found],
  );

  return (
    <TextRenderer.Provider value={renderText}>
      <section class="explanation">
        <p>
          <strong class={isRight ? 'right' : 'wrong'}>
            {message(isRight ? 'verdictRight' : 'verdictWrong')}
          </strong>{' '}
          <Message name="answerIs" parts={{ term: <strong {...IN_ENGLISH}>{term?.name}</strong> }} />
        </p>
        {other && (
          <p {...IN_ENGLISH}>
            <strong>{other.name}</strong>: <Line line={difference ? [difference] : other.definition} />
          </p>
        )}
        {term && (
          <div {...IN_ENGLISH}>
            <Prose blocks={term.example} />
          </div>
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
