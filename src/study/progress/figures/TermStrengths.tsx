// The terms that are remembered best and worst.
import { message, plural } from '../../../browser/shared/i18n.ts';
import { readEntryId } from '../../../core/glossary/entry-id.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import { replayedCards } from '../../../core/progress/memory-at.ts';
import { type TermStrength, termStrengths } from '../../../core/progress/term-strength.ts';
import type { Answer } from '../../../core/study-data/rows.ts';
import { percentText } from '../../../ui/days/day-text.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';
import { addressOf } from '../../route.ts';

const COUNT = 8;

interface Props {
  readonly answers: readonly Answer[];
  readonly list: TermList;
  readonly now: number;
}

/** Shows the strongest and the weakest terms, with links to their pages; nothing before two were asked. */
export function TermStrengths({ answers, list, now }: Props) {
  const { strongest, weakest } = termStrengths(replayedCards(answers).values(), list, { now, count: COUNT });
  if (strongest.length === 0) return null;
  return (
    <div class="beside">
      <Strengths title={message('progressStrongest')} terms={strongest} />
      <Strengths title={message('progressWeakest')} terms={weakest} />
    </div>
  );
}

function Strengths({ title, terms }: { title: string; terms: readonly TermStrength[] }) {
  return (
    <section>
      <table>
        <caption>
          <h3>{title}</h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">{message('progressTerm')}</th>
            <th scope="col">{message('progressLasts')}</th>
            <th scope="col">{message('progressRecallNow')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ term, days, recall }) => (
            <tr key={term.id}>
              <th scope="row" {...IN_ENGLISH}>
                <a href={addressOf({ place: 'glossary', path: [readEntryId(term.id)?.name ?? ''] })}>
                  {term.name}
                </a>
              </th>
              <td>{days < 1 ? message('progressUnderADay') : plural('progressDays', Math.round(days))}</td>
              <td>{percentText(recall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
