// Runs in the page that is compared: records it, and says what differs.

import { canBeSeen } from '../../src/content/reading/seen-text.ts';
import { isInUnread } from '../../src/content/reading/unread-elements.ts';
import { MARK, POPOVER } from '../../src/core/marking/own-elements.ts';
import { addCanary } from './canary.ts';
import {
  changedLooks,
  type Difference,
  movedBoxes,
  type Recording,
  undoDifferences,
} from './compare-recordings.ts';
import { offerHold } from './hold-page.ts';
import { countPainted, isPainted } from './painted-ranges.ts';
import { pathOf } from './path-of.ts';
import { recordPage } from './record-page.ts';

/** A difference with the path of what it is about, to be printed. */
export interface NamedDifference {
  readonly path: string;
  readonly what: string;
  /** How far a box is off at most, in pixels; null where that is not a matter of pixels. */
  readonly by: number | null;
}

/** What was seen of a page without Gloss, with it, and after it. */
export interface Findings {
  readonly elements: number;
  readonly texts: number;
  /** How many of these change without Gloss too, and are not compared. */
  readonly restless: number;
  readonly moved: readonly NamedDifference[];
  readonly looks: readonly NamedDifference[];
  readonly undo: readonly NamedDifference[];
  readonly wrapped: number;
  readonly painted: number;
}

declare global {
  interface Window {
    glossSafety: {
      /** Holds the page when it has come to rest. */
      hold(): Promise<void>;
      /** Records the page as it is without Gloss. */
      recordPlain(): Promise<void>;
      /** Resolves once Gloss has marked the whole page; returns false where it leaves the page alone. */
      isMarked(): Promise<boolean>;
      recordMarked(): void;
      /** Resolves once Gloss has given the page back. */
      isUnmarked(): Promise<void>;
      /** Records the page again, and says what was found; the second time, what was found the first time too. */
      findings(): Findings;
    };
  }
}

/** How long a page may go on loading, in milliseconds. */
const LOADING_MS = 10_000;
/** How long a page may go on changing when it has loaded, in milliseconds, before it is held. */
const SETTLING_MS = 1500;
/** How long nothing must change for the page to be at rest, in milliseconds. */
const REST_MS = 150;
/** How often a held page is looked at for what changes by itself: what does so each time is not compared. */
const LOOKS_AT_MOST = 6;
/** How long Gloss may take to mark a page or to give it back, in milliseconds. */
const PATIENCE_MS = 20_000;

// The page's own may be held, or be replaced.
const later = window.setTimeout.bind(window);
const nextFrame = window.requestAnimationFrame.bind(window);
const hold = offerHold();

let canary: ReturnType<typeof addCanary> | null = null;
let plain: Recording<Node> | null = null;
let restless: ReadonlySet<Node | null> = new Set();
let marked: { recording: Recording<Node>; wrapped: number; painted: number } | null = null;
let suspects: ReadonlySet<Node | null> | null = null;

const wait = (ms: number) => new Promise<void>((resolve) => later(resolve, ms));

async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > end)
      throw new Error(`Gloss did not ${what} within ${PATIENCE_MS / 1000} seconds.`);
    await wait(20);
  }
  // What was changed last is laid out, and observers have seen it.
  await new Promise((resolve) => nextFrame(resolve));
}

/** Resolves when the page has loaded and nothing has changed for a moment, or when it has had its time for that. */
async function atRest(): Promise<void> {
  const loadingEnd = performance.now() + LOADING_MS;
  while (document.readyState !== 'complete' && performance.now() < loadingEnd) await wait(REST_MS);
  let isStill = false;
  const observer = new MutationObserver(() => {
    isStill = false;
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const settlingEnd = performance.now() + SETTLING_MS;
  while (!isStill && performance.now() < settlingEnd) {
    isStill = true;
    await wait(REST_MS);
  }
  observer.disconnect();
}

/** The things that differ between two recordings without Gloss. */
function changing(before: Recording<Node>, after: Recording<Node>): Set<Node | null> {
  const differences = [
    ...movedBoxes(before, after),
    ...changedLooks(before, after),
    ...undoDifferences(before, after),
  ];
  return new Set(differences.map(({ thing }) => thing));
}

const named = (differences: readonly Difference<Node>[]): NamedDifference[] =>
  differences
    .filter(({ thing }) => !restless.has(thing))
    .map(({ thing, what, by }) => ({ path: pathOf(thing), what, by }));

window.glossSafety = {
  async hold() {
    await atRest();
    canary = addCanary(document);
    hold();
  },

  async recordPlain() {
    let after = recordPage(document);
    // What changes on a held page without us (a picture that fails late, an observer that never rests) is not our doing.
    for (let look = 0; look < LOOKS_AT_MOST; look++) {
      const before = after;
      await wait(REST_MS);
      after = recordPage(document);
      restless = changing(before, after);
      if (restless.size === 0) break;
    }
    plain = after;
  },

  async isMarked() {
    const isOff = document.querySelector('meta[name="gloss" i][content="off" i]') !== null;
    // Where a page hides its whole body until a style sheet comes, nobody sees a word to be marked.
    const isHidden = !canary || !canBeSeen(canary.element);
    if (isOff || isHidden || isInUnread(document.body)) return false;
    await until(() => canary?.isMarked() === true, 'mark the page');
    return true;
  },

  recordMarked() {
    marked = {
      recording: recordPage(document, new Set(plain?.texts.keys())),
      wrapped: document.querySelectorAll(MARK).length - (canary?.element.querySelector(MARK) ? 1 : 0),
      painted: countPainted() - (canary && isPainted(canary.element) ? 1 : 0),
    };
  },

  isUnmarked: () =>
    until(
      () => document.querySelector(`${MARK}, ${POPOVER}`) === null && countPainted() === 0,
      'give the page back',
    ),

  findings() {
    if (!plain || !marked) throw new Error('The page has not been recorded.');
    const after = recordPage(document);
    const moved = [
      ...movedBoxes(plain, marked.recording),
      ...movedBoxes(plain, after).map((each) => ({ ...each, what: `${each.what}, after undo` })),
    ];
    const looks = changedLooks(plain, marked.recording);
    // What we do to a page that is held, we do again; what happens once has another cause.
    const again = (differences: readonly Difference<Node>[]) =>
      differences.filter(({ thing }) => suspects === null || suspects.has(thing));
    const findings = {
      elements: plain.looks.size,
      texts: plain.texts.size,
      restless: restless.size,
      moved: named(again(moved)),
      looks: named(again(looks)),
      undo: named(undoDifferences(plain, after)),
      wrapped: marked.wrapped,
      painted: marked.painted,
    };
    suspects = new Set([...moved, ...looks].map(({ thing }) => thing));
    return findings;
  },
};
