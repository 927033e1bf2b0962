// Says when a card is asked again, in the reader's words.
import { languageTag } from '../../browser/shared/i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Returns how long until a card is due, in the reader's language: "in 10 minutes", "tomorrow". Both times are in
 * milliseconds.
 */
export function dueIn(due: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(languageTag(), { numeric: 'auto' });
  const wait = Math.max(0, due - now);
  if (wait < HOUR) return format.format(Math.max(1, Math.round(wait / MINUTE)), 'minute');
  if (wait < DAY) return format.format(Math.round(wait / HOUR), 'hour');
  return format.format(Math.round(wait / DAY), 'day');
}
