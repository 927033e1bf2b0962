// How terms will look in Anki.
import { message } from '../../../browser/shared/i18n.ts';
import { ankiPreview } from '../../../core/study-data/files/anki-note.ts';
import type { ExportedTerm } from '../../../core/study-data/files/exported-terms.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';

const ROWS = 5;

/** Shows the first five notes as a table. */
export function AnkiPreview({ terms }: { terms: readonly ExportedTerm[] }) {
  return (
    <table class="preview">
      <caption>{message('exportPreview')}</caption>
      <thead>
        <tr>
          <th scope="col">{message('exportFront')}</th>
          <th scope="col">{message('exportBack')}</th>
          <th scope="col">{message('exportDeck')}</th>
        </tr>
      </thead>
      <tbody {...IN_ENGLISH}>
        {terms.slice(0, ROWS).map((term) => {
          const { front, back, deck } = ankiPreview(term);
          return (
            <tr key={term.term.id}>
              <th scope="row">{front}</th>
              <td>{back}</td>
              <td>{deck}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
