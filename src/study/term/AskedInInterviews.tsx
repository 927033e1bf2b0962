// The interview questions whose answers use a term.
import { message } from '../../browser/shared/i18n.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { entryAddress } from '../entry-address.ts';
import type { PlaceProps } from '../place.ts';
import { useLoaded } from '../use-loaded.ts';

/** Lists the interview questions that use a term, each as a link to it; nothing where there is none. */
export function AskedInInterviews({
  id,
  questions,
}: Pick<PlaceProps, 'questions'> & { readonly id: string }) {
  const asked = useLoaded(questions, 'questions')?.ofTerm(id) ?? [];
  if (asked.length === 0) return null;
  return (
    <section>
      <h3>{message('studyAskedIn')}</h3>
      <ul>
        {asked.map((each) => (
          <li key={each.id}>
            <a href={entryAddress(each.id)} {...IN_ENGLISH}>
              {each.question}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
