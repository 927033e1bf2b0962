// The interview questions, and the answer to each.
import { message } from '../../browser/shared/i18n.ts';
import { entryId, isEntryName, readEntryId } from '../../core/glossary/entry-id.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { Prose } from '../../ui/term/Prose.tsx';
import type { PlaceProps } from '../place.ts';
import { addressOf } from '../route.ts';
import { useLoaded } from '../use-loaded.ts';

/** Lists the interview questions, or shows the answer to the one that the address names. */
export function InterviewPlace({ route, questions }: PlaceProps) {
  const list = useLoaded(questions, questions);
  if (!list) return null;
  const [name] = route.path;
  const question = name !== undefined && isEntryName(name) ? list.get(entryId('question', name)) : null;
  if (question)
    return (
      <article {...IN_ENGLISH}>
        <h2>{question.question}</h2>
        <Prose blocks={question.answer} />
      </article>
    );
  return (
    <>
      <h2>{message('study_interview')}</h2>
      <ul {...IN_ENGLISH}>
        {list.questions.map(({ id, question }) => (
          <li key={id}>
            <a href={addressOf({ place: 'interview', path: [readEntryId(id)?.name ?? ''] })}>{question}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
