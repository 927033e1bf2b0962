// The moments at which walkers come.
import type { PageKind } from './base-pages.ts';

/** When a walker comes, told by what can be seen of Gloss in the page. */
export interface Moment {
  readonly page: PageKind;
  /**
   * What it waits for where Gloss is: nothing, the first marks, the same while the last paragraph has none, the last
   * paragraph's mark, a wrapped mark, or a time after load in milliseconds.
   */
  readonly after: 'nothing' | 'first marks' | 'some of the marks' | 'all marks' | 'wrapping' | number;
  /** How it runs: in one task, in one task and then in another once more, or one step a task. */
  readonly manner: 'at once' | 'twice' | 'a step a task';
  /** Whether the page has changed something of its own just before, which ends that it is still. */
  readonly isPageChanged?: true;
}

/** The moments by their names, which head the table's columns. */
export const MOMENTS = {
  before: { page: 'scripted', after: 'nothing', manner: 'at once' },
  slices: { page: 'long', after: 'some of the marks', manner: 'at once' },
  marked: { page: 'scripted', after: 'all marks', manner: 'at once' },
  twice: { page: 'scripted', after: 'all marks', manner: 'twice' },
  tasks: { page: 'scripted', after: 'first marks', manner: 'a step a task' },
  '5 s': { page: 'scripted', after: 5_000, manner: 'at once' },
  '30 s': { page: 'scripted', after: 30_000, manner: 'at once' },
  'to wrap': { page: 'still', after: 'wrapping', manner: 'at once' },
  'wrap, twice': { page: 'still', after: 'wrapping', manner: 'twice' },
  'wrap, tasks': { page: 'still', after: 'wrapping', manner: 'a step a task' },
  'and back': { page: 'still', after: 'wrapping', manner: 'at once', isPageChanged: true },
  'still, 30 s': { page: 'still', after: 30_000, manner: 'at once' },
} as const satisfies Readonly<Record<string, Moment>>;

export type MomentName = keyof typeof MOMENTS;

/** All moments, in the order of the columns. */
export const MOMENT_NAMES = Object.keys(MOMENTS) as MomentName[];

/** One cell of the table: a walker that comes at a moment. */
export interface Cell {
  readonly walker: string;
  readonly moment: MomentName;
}
