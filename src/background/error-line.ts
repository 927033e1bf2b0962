// Writes an error in a page for the extension's console.
import type { Asker } from '../browser/answer-requests.ts';
import type { ErrorReport } from '../browser/shared/requests.ts';
import { siteOf } from '../core/settings/site.ts';

/**
 * Returns what went wrong, where, and in which tab. For a private window it names neither the site nor the error's
 * message, which may hold an address: the console can be read after the window has closed.
 */
export function errorLine({ name, message, stack }: ErrorReport, asker: Asker): string {
  const { tab, frame, isPrivate } = asker;
  const site = isPrivate || asker.pageAddress === null ? null : siteOf(asker.pageAddress);
  const where = [
    tab === null ? 'no tab' : `tab ${tab}`,
    ...(frame === null || frame === 0 ? [] : [`frame ${frame}`]),
    ...(isPrivate ? ['a private window'] : []),
    ...(site === null ? [] : [site]),
  ].join(', ');
  const what = isPrivate ? name : `${name}: ${message}`;
  return `Gloss stopped in ${where}: ${what}\n${stack}`.trimEnd();
}
