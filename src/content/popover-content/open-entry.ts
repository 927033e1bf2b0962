// Leads from the popover to the study window.
import { ask } from '../../browser/shared/ask.ts';

/** Has the study window opened at a term or at an interview question. What the background cannot do, its console tells. */
export function openEntry(id: string): void {
  void ask('openEntry', { id }).catch(() => undefined);
}
