// The button by which a reader says that a term needs no mark any more, and takes that back.
import { useEffect, useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { Reader } from './follow-reader.ts';

interface Props {
  readonly id: string;
  readonly reader: Reader;
}

/** Shows whether the reader knows a term, and lets that be changed; in a private window it says why it cannot be. */
export function KnownTerm({ id, reader }: Props) {
  const [facts, setFacts] = useState(reader.facts());
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => reader.onChange(() => setFacts(reader.facts())), [reader]);

  if (facts.isPrivate) return <p class="known">{message('knowPrivate')}</p>;
  const isKnown = facts.known.includes(id);
  const know = async () => setFailed(!(await reader.know(id, !isKnown)));
  return (
    <p class="known" role="status">
      {isKnown && <>{message('isKnown')} </>}
      <button type="button" class="term-link know" onClick={() => void know()}>
        {isKnown ? message('knowUndo') : message('know')}
      </button>
      {hasFailed && <> {message('knowFailed')}</>}
    </p>
  );
}
