// The interview questions about a term, below its definition.
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/shared/ask.ts';
import { message } from '../../browser/shared/i18n.ts';
import type { NamedQuestion } from '../../browser/shared/requests.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { openEntry } from './open-entry.ts';
import { Fold, type Folding } from './TermSections.tsx';

interface Props extends Folding {
  readonly id: string;
  readonly isPrivate: boolean;
}

/** Lists the interview questions that use a term, each leading to it in the study window; nothing where there is none. */
export function AskedIn({ id, isPrivate, ...folding }: Props) {
  const [questions, setQuestions] = useState<readonly NamedQuestion[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void ask('questionsOf', { term: id }).then(
      (found) => {
        if (isCurrent) setQuestions(found ?? []);
      },
      // The term is as good without them; the background's console says why there are none.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  if (questions.length === 0) return null;
  return (
    <Fold section="askedIn" title={message('studyAskedIn')} {...folding}>
      <ul {...IN_ENGLISH}>
        {questions.map(({ id: question, question: text }) => (
          <li key={question}>
            {isPrivate ? (
              text
            ) : (
              <button type="button" class="term-link" onClick={() => openEntry(question)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
