// Tells a reader who goes from term to term that the page was gone around.
import { message } from '../../../browser/shared/i18n.ts';

/** Shows, and has screen readers say, that the way to a term led around an end of the page. */
export function AroundNote() {
  return (
    <p class="note" role="status">
      {message('wentAround')}
    </p>
  );
}
