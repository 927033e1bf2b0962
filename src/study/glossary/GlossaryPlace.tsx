// The glossary: all terms, and the page of each.
import { message, plural } from '../../browser/shared/i18n.ts';
import { entryId, isEntryName, readEntryId } from '../../core/glossary/entry-id.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { TermView } from '../../ui/term/TermView.tsx';
import type { PlaceProps } from '../place.ts';
import { addressOf } from '../route.ts';

/** Shows the terms by their names, or the term that the address names. */
export function GlossaryPlace({ route, list }: PlaceProps) {
  const [name] = route.path;
  const addressOfTerm = (id: string) => addressOf({ place: 'glossary', path: [readEntryId(id)?.name ?? ''] });
  const term = name !== undefined && isEntryName(name) ? list.definition(entryId('term', name)) : null;
  if (term)
    return (
      <TermView
        term={term}
        onOpen={(id) => {
          location.hash = addressOfTerm(id);
        }}
      />
    );
  return (
    <>
      <h2>{message('study_glossary')}</h2>
      <p role="status">{plural('studyTermCount', list.terms.length)}</p>
      <ul {...IN_ENGLISH}>
        {list.terms.map(({ id, name }) => (
          <li key={id}>
            <a href={addressOfTerm(id)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
