// Leads from a definition to the study window.
import { ask } from '../../browser/shared/ask.ts';

/**
 * Has the study window opened at a term or an interview question, or at a quiz about a term. What the background cannot do, its
 * console tells.
 */
export function openEntry(id: string, at: 'page' | 'quiz' = 'page'): void {
  void ask('openEntry', { id, at }).catch(() => undefined);
}
