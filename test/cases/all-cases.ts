// Every check, in the order in which they are printed.
import type { Case, Walker } from './case-run.ts';
import { HIGHLIGHTS } from './checks/highlights.ts';
import { HISTORY } from './checks/history.ts';
import { LATE_RENDERERS } from './checks/late-renderers.ts';
import { LAYOUT } from './checks/layout.ts';
import { POPOVERS } from './checks/popovers.ts';
import { READING_SCRIPTS } from './checks/reading-scripts.ts';
import { walkerCases } from './checks/walkers.ts';
import { WHAT_IS_MARKED } from './checks/what-is-marked.ts';

/** The checks of all pages, and one for each of the scripts that walk over a page. */
export function allCases(walkers: readonly Walker[]): readonly Case[] {
  return [
    ...POPOVERS,
    ...HIGHLIGHTS,
    ...READING_SCRIPTS,
    ...LAYOUT,
    ...WHAT_IS_MARKED,
    ...HISTORY,
    ...LATE_RENDERERS,
    ...walkerCases(walkers),
  ];
}
