// The colour of marks in pages.
import { isFirefox } from '../../browser/is-firefox.ts';

/**
 * Returns the ink of marks: the colour of the text. In Firefox nobody is left to clean up when the extension goes, but its sheet
 * extension-alive.css goes with it, and the property that this reads: then marks have no colour.
 */
export function markInk(): string {
  return isFirefox() ? 'var(--gloss-ink, transparent)' : 'currentColor';
}
