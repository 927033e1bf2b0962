// The model answer to a question, with its terms marked.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import type { Definition } from '../../../core/glossary/entry-schema.ts';
import { blocksText, linesOf, plainPieces } from '../../../core/glossary/prose-text.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import { firstUses } from '../../../core/interview/first-uses.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';
import { MarkedText, type TextMatch } from '../../../ui/MarkedText.tsx';
import { useTermMatches } from '../../../ui/quiz/use-term-matches.ts';
import { Line, Prose } from '../../../ui/term/Prose.tsx';
import { TextRenderer } from '../../../ui/term/text-renderer.ts';
import { OpenedTerm } from './OpenedTerm.tsx';
import { ReadAloud } from './ReadAloud.tsx';

const NONE: readonly TextMatch[] = [];

interface Props {
  readonly question: Question;
  readonly list: TermList;
}

/** Shows the model answer and its frame. A term is marked at its first use, and opens below; the focus comes here. */
export function ModelAnswer({ question, list }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState<{ term: Definition; from: Element | null } | null>(null);
  const texts = useMemo(() => {
    const lines = [...linesOf(question.answer), ...question.steps.map(({ text }) => text)];
    return [...new Set(lines.flatMap(plainPieces))];
  }, [question]);
  const found = useTermMatches(texts);
  const marks = useMemo(() => firstUses(texts, found), [texts, found]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const open = (id: string) => {
    const term = list.definition(id);
    if (term) setOpened({ term, from: document.activeElement });
  };
  const close = () => {
    if (opened?.from instanceof HTMLElement) opened.from.focus();
    setOpened(null);
  };
  const renderText = useCallback(
    (text: string) => <MarkedText text={text} matches={marks.get(text) ?? NONE} onOpen={open} />,
    [marks],
  );
  return (
    <section class="model-answer" aria-labelledby="model-answer">
      <h3 id="model-answer" tabIndex={-1} ref={heading}>
        {message('interviewModelAnswer')}
      </h3>
      <TextRenderer.Provider value={renderText}>
        <div {...IN_ENGLISH}>
          <Prose blocks={question.answer} />
          {question.steps.length > 0 && (
            <dl class="steps">
              {question.steps.map(({ name, text }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <Line line={text} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </TextRenderer.Provider>
      <ReadAloud text={blocksText(question.answer)} />
      {opened && <OpenedTerm term={opened.term} onOpen={open} onClose={close} />}
    </section>
  );
}
