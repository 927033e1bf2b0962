// The button by which a reader says that a term needs no mark on pages any more, and takes that back.
import { message } from '../../browser/shared/i18n.ts';
import { changeKnownTerm } from '../../browser/stored/stored-known-terms.ts';
import { isInPrivateWindow } from '../../browser/tabs.ts';
import type { FormerIds } from '../../core/glossary/former-ids.ts';
import { useLoaded } from '../use-loaded.ts';

interface Props {
  readonly id: string;
  readonly isKnown: boolean;
  readonly formerIds: FormerIds;
}

/** Shows whether the reader knows a term, and lets that be changed; in a private window it says why it cannot be. */
export function KnownChoice({ id, isKnown, formerIds }: Props) {
  const isPrivate = useLoaded(isInPrivateWindow, 'private');
  if (isPrivate) return <p>{message('knowPrivate')}</p>;
  return (
    <p role="status">
      {isKnown && <>{message('isKnown')} </>}
      <button
        type="button"
        class="link"
        disabled={isPrivate === null}
        onClick={() => void changeKnownTerm(id, !isKnown, formerIds)}
      >
        {message(isKnown ? 'knowUndo' : 'know')}
      </button>
    </p>
  );
}
