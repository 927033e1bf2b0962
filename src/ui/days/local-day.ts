// The reader's days, by the clock of their computer.
import type { DayOf } from '../../core/study/days.ts';

/** A day begins at four in the morning, as Anki's does: who studies past midnight does so for the day that ends. */
const DAY_BEGINS = 4;

/** Returns the reader's day at a time in milliseconds since 1970, as the number of days since then. */
export const localDay: DayOf = (at) => {
  const shifted = new Date(at);
  shifted.setHours(shifted.getHours() - DAY_BEGINS);
  return Math.round(
    Date.UTC(shifted.getFullYear(), shifted.getMonth(), shifted.getDate()) / (24 * 60 * 60 * 1000),
  );
};
