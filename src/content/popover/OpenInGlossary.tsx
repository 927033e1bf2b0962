// The button that leads from the popover to the page of a term.
import { ask } from '../../browser/shared/ask.ts';
import { message } from '../../browser/shared/i18n.ts';

/** Shows the button that opens the study window at a term. Where nobody answers, the page has been left by its extension. */
export function OpenInGlossary({ id }: { id: string }) {
  // What the background cannot do, its console tells.
  const open = () => void ask('openTerm', { id }).catch(() => undefined);
  return (
    <p class="known">
      <button type="button" class="term-link in-glossary" onClick={open}>
        {message('studyOpenTerm')}
      </button>
    </p>
  );
}
