// The walkers of test/walkers as random mutations.
import { WALKERS } from '../walkers/all-walkers.ts';
import { runAtOnce, type Walker } from '../walkers/walker.ts';
import type { PageMutation } from './mutation-scene.ts';

/** Those whose work ends with the task, and depends on nothing but the tree. */
const LOCAL_WALKERS = WALKERS.filter(({ needsPage, readsLayout }) => !needsPage && !readsLayout);

/** The most walkers that come one after the other. */
const MAX_IN_A_ROW = 3;

/** Scripts that walk over a whole section, in any order. */
export const WALKER_MUTATIONS: Readonly<Record<string, PageMutation>> = {
  'let scripts walk over it': {
    weight: 8,
    reads: true,
    run({ twins, random, here }) {
      const row = Array.from({ length: 1 + random.below(MAX_IN_A_ROW) }, () => random.of(LOCAL_WALKERS));
      const names = row.map((walker) => walker?.name).join(', then ');
      const said = twins.both((own) =>
        row.map((walker) => walker && outcome(walker, own(here) as HTMLElement)),
      );
      if (said.glossed.join() !== said.plain.join())
        throw new Error(`${names}: ${said.glossed.join()} should be ${said.plain.join()}`);
      const [glossed, plain] = [twins.twinOf(here), here] as HTMLElement[];
      if (glossed && plain && !hasSameAttributes(glossed, plain))
        throw new Error(`${names}: ${differenceOfMarkup(glossed, plain)}`);
      try {
        twins.pair(here, twins.twinOf(here));
      } catch (error) {
        throw new Error(`${names}: ${error}`);
      }
      return names;
    },
  },
};

/** Returns what a walker throws on a tree that it was not made for: it must throw the same in both. */
function outcome(walker: Walker, root: HTMLElement): string {
  try {
    runAtOnce(walker, root);
    return 'done';
  } catch (error) {
    return String(error);
  }
}

/** Whether walkers have noted the same of two sections: they do it in attributes. */
function hasSameAttributes(glossed: HTMLElement, plain: HTMLElement): boolean {
  return glossed.cloneNode(false).isEqualNode(plain.cloneNode(false));
}

/** How far around the first difference of two markups they are shown, in characters. */
const SHOWN_AROUND = 150;

/** Shows where the markup of two sections begins to differ: what walkers have noted of it is but a number. */
function differenceOfMarkup({ innerHTML: glossed }: HTMLElement, { innerHTML: plain }: HTMLElement): string {
  let at = 0;
  while (at < plain.length && glossed[at] === plain[at]) at++;
  const around = (markup: string) => markup.slice(Math.max(0, at - SHOWN_AROUND), at + SHOWN_AROUND);
  return `with Gloss    …${around(glossed)}…\n  without Gloss …${around(plain)}…`;
}
