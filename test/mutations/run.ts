// Runs random mutations in two trees of a page, and reports the first difference.
import { differenceInChildren, differenceInNodes, differenceInSight } from './differences.ts';
import type { PageMutation, Scene } from './mutation-scene.ts';
import { PAGE_MUTATIONS } from './page-mutations.ts';
import { randomBlock } from './random-text.ts';
import { seededRandom } from './seeded-random.ts';
import { twins } from './twins.ts';

/** How far a run has come, and what it has found. */
export interface MutationReport {
  readonly done: number;
  /** How many mutations changed a section while a text in it was marked. */
  readonly overMarks: number;
  /** How many marks have come, painted, and how many of them are gone. */
  readonly marksCame: number;
  readonly marksGone: number;
  readonly byName: Readonly<Record<string, number>>;
  /** What the page found that it would not have found without Gloss; null for nothing. */
  readonly difference: string | null;
}

declare global {
  interface Window {
    mutations: {
      begin(seed: number): Promise<void>;
      /** Makes this many mutations more; stops at the first difference. */
      advance(count: number): Promise<MutationReport>;
      /** Switches Gloss off by the page's own word and compares everything, then on again. */
      compareWithoutGloss(): Promise<MutationReport>;
    };
  }
}

const SECTIONS = 100;
const BLOCKS_A_SECTION = 3;
/** A section of more characters than this loses its first block. */
const MAX_CHARACTERS = 700;
/** So does one of more elements: scripts put elements into elements. */
const MAX_ELEMENTS = 300;
const PATIENCE_MS = 50_000;
/** The most nodes that the page keeps of what it has taken out. */
const MAX_KEPT = 40;
const LOG_LENGTH = 12;

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const isLarge = (section: Element) =>
  (section.textContent ?? '').length > MAX_CHARACTERS ||
  section.getElementsByTagName('*').length > MAX_ELEMENTS;
const channel = new MessageChannel();
const task = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });

/** What Gloss has painted below a node. */
const paintedIn = (root: Node) =>
  [...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])].filter(
    ({ startContainer }) => root.contains(startContainer),
  );

/** Names of mutations, each as often as it weighs. */
const BAG = Object.entries(PAGE_MUTATIONS).flatMap(([name, { weight }]) => Array<string>(weight).fill(name));

async function begin(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const [plain, glossed, bells] = ['plain', 'glossed', 'bells'].map((id) => document.getElementById(id));
  if (!plain || !glossed || !bells) throw new Error('The page lacks a part.');
  const trees = twins(plain, glossed);
  plain.innerHTML = Array.from({ length: SECTIONS }, () => {
    const blocks = Array.from({ length: BLOCKS_A_SECTION }, () => randomBlock(random));
    return `<section>${blocks.join('')}</section>`;
  }).join('');
  glossed.innerHTML = plain.innerHTML;
  trees.pair(plain, glossed);
  bells.innerHTML = '<div></div>'.repeat(SECTIONS);

  const kept: ChildNode[] = [];
  const log: string[] = [];
  const byName: Record<string, number> = {};
  const seen = new Set<AbstractRange>();
  let [done, overMarks, marksCame, marksGone, rung] = [0, 0, 0, 0, 0];

  const countMarks = () => {
    const painted = new Set(paintedIn(glossed));
    for (const mark of seen) {
      if (painted.has(mark)) continue;
      seen.delete(mark);
      marksGone++;
    }
    for (const mark of painted) {
      if (seen.has(mark)) continue;
      seen.add(mark);
      marksCame++;
    }
  };

  /** Waits until Gloss has read what has changed until now: a paragraph that comes last is marked last. */
  const rest = async () => {
    const bell = bells.children[rung++ % SECTIONS];
    if (!bell) return;
    bell.innerHTML = '<p>Overfitting.</p>';
    const end = performance.now() + PATIENCE_MS;
    while (paintedIn(bell).length === 0) {
      if (performance.now() > end) throw new Error('Gloss did not mark a new paragraph.');
      await frame();
    }
    countMarks();
  };

  const isMarked = (section: Element) => paintedIn(trees.twinOf(section)).length > 0;

  /** Makes some mutations in one task; returns the sections that have changed. */
  const changeSome = (count: number): Set<Element> => {
    const changed = new Set<Element>();
    const closed = new Set<Element>();
    for (let left = count; left > 0; left--) {
      const [here, there] = [random.of([...plain.children]), random.of([...plain.children])];
      const name = random.of(BAG);
      const mutation = name === undefined ? undefined : PAGE_MUTATIONS[name];
      if (!here || !there || !name || !mutation) throw new Error('There is nothing to change.');
      // What a page reads between a change of its own and the next turn of Gloss may still hold marks.
      if ((mutation.reads && changed.has(here)) || closed.has(here) || closed.has(there)) continue;
      const wasMarked = isMarked(here);
      const scene: Scene = { twins: trees, random, here, there: random.percent(60) ? here : there, kept };
      const what = tryOut(name, mutation, scene);
      if (what === null) continue;
      changed.add(here);
      changed.add(there);
      if (mutation.isLast) closed.add(here);
      done++;
      byName[name] = (byName[name] ?? 0) + 1;
      if (wasMarked) overMarks++;
      log.push(`${done}. ${name}: ${what}`);
    }
    // What grows is cut, and what the page has held for long is forgotten.
    for (const section of changed) {
      if (closed.has(section)) continue;
      for (let first = section.firstChild; first && isLarge(section); first = section.firstChild) {
        const gone = first;
        if (!trees.isHeld(gone)) break;
        trees.both((own) => own(gone).remove());
      }
      if (section.childElementCount === 0)
        PAGE_MUTATIONS['add a block']?.run({ twins: trees, random, here: section, there: section, kept });
    }
    kept.splice(0, kept.length - MAX_KEPT);
    log.splice(0, log.length - LOG_LENGTH);
    return changed;
  };

  const tryOut = (name: string, mutation: PageMutation, scene: Scene) => {
    try {
      return mutation.run(scene);
    } catch (error) {
      throw new Error(`${name}: ${error}\n${log.join('\n')}`);
    }
  };

  const compare = (changed: Iterable<Element>): string | null => {
    try {
      return findDifference(changed);
    } catch (error) {
      return String(error);
    }
  };

  const findDifference = (changed: Iterable<Element>): string | null => {
    const problem = trees.pairNow();
    if (problem) return problem;
    for (const section of changed) {
      const difference = differenceInNodes(trees, section);
      if (difference) return difference;
    }
    for (const node of kept) {
      if (!isHeldWhole(node)) continue;
      const difference = differenceInNodes(trees, node);
      if (difference) return `what was taken out: ${difference}`;
    }
    return null;
  };

  const isHeldWhole = (node: Node): boolean => trees.isHeld(node) && [...node.childNodes].every(isHeldWhole);

  const report = (difference: string | null): MutationReport => ({
    done,
    overMarks,
    marksCame,
    marksGone,
    byName,
    difference: difference && `${difference}\n${log.join('\n')}`,
  });

  const advance = async (count: number) => {
    const end = done + count;
    const unseen = new Set<HTMLElement>();
    while (done < end) {
      const changed = changeSome(1 + random.below(4));
      for (const section of changed) unseen.add(section as HTMLElement);
      // The observers of the page and of Gloss have their turn before this goes on.
      await null;
      const difference = compare(changed);
      if (difference) return report(difference);
      const turn = random.below(100);
      if (turn < 20) await task();
      else if (turn < 23) await frame();
      else if (turn < 26) {
        await rest();
        const problem = compare(plain.children) ?? inSight(unseen);
        if (problem) return report(problem);
      }
    }
    countMarks();
    return report(null);
  };

  const inSight = (sections: Set<HTMLElement>): string | null => {
    for (const section of sections) {
      const difference = differenceInSight(trees, section);
      if (difference) return difference;
    }
    sections.clear();
    return null;
  };

  const compareWithoutGloss = async () => {
    const meta = document.createElement('meta');
    meta.name = 'gloss';
    meta.content = 'off';
    document.head.append(meta);
    const end = performance.now() + PATIENCE_MS;
    while (paintedIn(document).length > 0) {
      if (performance.now() > end) return report('Gloss did not go.');
      await task();
    }
    countMarks();
    const problem = differenceInChildren(glossed, plain) ?? differenceInNodes(trees, plain);
    meta.remove();
    return report(problem && `without Gloss again: ${problem}`);
  };

  window.mutations.advance = advance;
  window.mutations.compareWithoutGloss = compareWithoutGloss;
  await rest();
}

const notBegun = () => {
  throw new Error('A run begins with a seed.');
};
window.mutations = { begin, advance: notBegun, compareWithoutGloss: notBegun };
