// Writes how long an answer takes.
import { languageTag } from '../../../browser/shared/i18n.ts';

/** Returns whole seconds as minutes and seconds: "1:05". */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const minutes = new Intl.NumberFormat(languageTag()).format(Math.floor(whole / 60));
  const rest = new Intl.NumberFormat(languageTag(), { minimumIntegerDigits: 2 }).format(whole % 60);
  return `${minutes}:${rest}`;
}
