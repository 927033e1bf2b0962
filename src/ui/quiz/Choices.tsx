// What a question offers, one of which is right.
import { useLayoutEffect } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import { TRUE } from '../../core/study/questions/question.ts';
import type { Step } from '../../core/study/quiz-session.ts';
import { IN_ENGLISH } from '../glossary-language.ts';

interface Props {
  readonly step: Step;
  /** Null if nothing can be chosen any more. */
  readonly onChoose: ((id: string) => void) | null;
}

/** Shows the choices as buttons, also by the keys from 1 on, named by what the element "ask" says; after the answer, which was right. */
export function Choices({ step, onChoose }: Props) {
  const { question } = step;
  // Before the question is painted: a quick reader's key must not be lost.
  useLayoutEffect(() => {
    if (!onChoose) return undefined;
    const press = (event: KeyboardEvent) => {
      const choice = question.choices[Number(event.key) - 1];
      if (!choice || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      onChoose(choice.id);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return (
    <ol class="choices" aria-labelledby="ask">
      {question.choices.map(({ id, text }, index) => (
        <li key={id}>
          <button
            type="button"
            class={choiceClass(id, step)}
            aria-disabled={!onChoose}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onChoose?.(id)}
          >
            <kbd>{index + 1}</kbd>{' '}
            {question.kind === 'statement' ? (
              <span>{message(id === TRUE ? 'quizTrue' : 'quizFalse')}</span>
            ) : (
              <span {...IN_ENGLISH}>{text}</span>
            )}
            {verdict(id, step)}
          </button>
        </li>
      ))}
    </ol>
  );
}

function choiceClass(id: string, { question, response, result }: Step): string {
  if (!result) return 'choice';
  if (id === question.right) return 'choice right';
  return id === response?.chosen ? 'choice wrong' : 'choice';
}

/** Says the verdict in words: colour alone tells nothing to someone who cannot see it. */
function verdict(id: string, { question, response, result }: Step) {
  if (!result) return null;
  if (id === question.right)
    return (
      <span class="verdict">
        {' '}
        ✓<span class="unseen"> {message('rightAnswer')}</span>
      </span>
    );
  return id === response?.chosen ? (
    <span class="verdict">
      {' '}
      ✗<span class="unseen"> {message('yourAnswer')}</span>
    </span>
  ) : null;
}
