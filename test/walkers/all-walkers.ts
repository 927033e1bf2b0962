// All walkers, by kind.
import { ANIMATORS } from './animators.ts';
import { CODE_HIGHLIGHTERS } from './code-highlighters.ts';
import { COMMENTERS } from './commenters.ts';
import { DOM_DIFFING } from './dom-diffing.ts';
import { FORMULA_RENDERERS } from './formula-renderers.ts';
import { GUARDS } from './guards.ts';
import { MARKETING } from './marketing.ts';
import { OTHER_EXTENSIONS } from './other-extensions.ts';
import { OUTLINERS } from './outliners.ts';
import { READING_AIDS } from './reading-aids.ts';
import { REPLACERS } from './replacers.ts';
import { SEARCHERS } from './searchers.ts';
import { TRANSLATORS } from './translators.ts';
import { TREE_WORKERS } from './tree-workers.ts';
import { TYPOGRAPHERS } from './typographers.ts';
import type { Walker } from './walker.ts';

/** The walkers of a kind, by the kind's name. */
export const WALKERS_BY_KIND: Readonly<Record<string, readonly Walker[]>> = {
  translators: TRANSLATORS,
  typographers: TYPOGRAPHERS,
  replacers: REPLACERS,
  animators: ANIMATORS,
  'reading aids': READING_AIDS,
  searchers: SEARCHERS,
  'code highlighters': CODE_HIGHLIGHTERS,
  marketing: MARKETING,
  commenters: COMMENTERS,
  outliners: OUTLINERS,
  'tree workers': TREE_WORKERS,
  'DOM diffing': DOM_DIFFING,
  guards: GUARDS,
  'other extensions': OTHER_EXTENSIONS,
  'formula renderers': FORMULA_RENDERERS,
};

/** All walkers, each kind in a row. */
export const WALKERS: readonly Walker[] = Object.values(WALKERS_BY_KIND).flat();
