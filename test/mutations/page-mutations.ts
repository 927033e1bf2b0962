// All kinds of random mutations.
import { MARKUP_MUTATIONS } from './markup-mutations.ts';
import type { PageMutation } from './mutation-scene.ts';
import { TEXT_MUTATIONS } from './text-mutations.ts';
import { TREE_MUTATIONS } from './tree-mutations.ts';
import { WALKER_MUTATIONS } from './walker-mutations.ts';

/** The ways in which a page changes, by their names. */
export const PAGE_MUTATIONS: Readonly<Record<string, PageMutation>> = {
  ...TEXT_MUTATIONS,
  ...MARKUP_MUTATIONS,
  ...TREE_MUTATIONS,
  ...WALKER_MUTATIONS,
};
