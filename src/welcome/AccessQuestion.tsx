// Asks for access to pages where the browser has given none, as Firefox may.
import { useState } from 'preact/hooks';
import { askForAccess } from '../browser/host-access.ts';
import { message } from '../browser/shared/i18n.ts';

/** Says what access is for, with a button that has the browser ask; nothing where there is access. */
export function AccessQuestion({ hasAccess: hadAccess }: { hasAccess: boolean }) {
  const [hasAccess, setHasAccess] = useState(hadAccess);
  if (hasAccess) return null;
  return (
    <section class="question">
      <h2>{message('accessTitle')}</h2>
      <p>{message('accessWhy')}</p>
      <button type="button" class="primary" onClick={() => void askForAccess().then(setHasAccess)}>
        {message('accessGive')}
      </button>
    </section>
  );
}
