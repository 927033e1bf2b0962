// Compares recordings of a page: boxes, looks, text nodes and HTML. Pure.

/** Boxes one after another, each as left, top, width and height in pixels. */
export type Boxes = readonly number[];

/** Where a text node stands. */
export interface TextPlace<Thing> {
  readonly data: string;
  readonly parent: Thing | null;
  readonly previous: Thing | null;
  readonly next: Thing | null;
}

/** What was seen of a page at one moment. The things are its elements and text nodes, known by their identity. */
export interface Recording<Thing> {
  /** The whole page's HTML. */
  readonly html: string;
  /** The boxes of each element, and of the lines of each text. */
  readonly boxes: ReadonlyMap<Thing, Boxes>;
  /** The computed styles of each element that show, as one string. */
  readonly looks: ReadonlyMap<Thing, string>;
  /** Each text node, in document order. */
  readonly texts: ReadonlyMap<Thing, TextPlace<Thing>>;
}

/** One difference. */
export interface Difference<Thing> {
  /** What it is about; null is the whole page. */
  readonly thing: Thing | null;
  readonly what: string;
  /** How far a box is off at most, in pixels; null where that is not a matter of pixels. */
  readonly by: number | null;
}

/** A box that is off by less than this counts as unmoved, in pixels: less than either engine can place. */
const TOLERANCE = 0.01;
/**
 * From how many pixels on a box that is off has moved. Chromium rounds the width of each run of text to 64ths of a pixel,
 * so a text that is wrapped in places is some of them wider or narrower: nothing that is painted shows it.
 */
const MOVED_FROM = 1 / 8;
/** How a box is said to have changed by each of its four numbers. */
const SIDES = ['right', 'down', 'wider', 'higher'] as const;

/** Whether a difference of a box is more than the rounding of a text's width. */
export function isMove({ by }: Pick<Difference<unknown>, 'by'>): boolean {
  return by === null || by >= MOVED_FROM;
}

/** The things whose boxes are not where they were, by however little. */
export function movedBoxes<Thing>(before: Recording<Thing>, after: Recording<Thing>): Difference<Thing>[] {
  return [...before.boxes].flatMap(([thing, old]) => {
    const now = after.boxes.get(thing);
    const moved = now ? howMoved(old, now) : { what: 'is gone', by: null };
    return moved === null ? [] : [{ thing, ...moved }];
  });
}

/** The elements that do not look as they did. */
export function changedLooks<Thing>(before: Recording<Thing>, after: Recording<Thing>): Difference<Thing>[] {
  return [...before.looks].flatMap(([thing, old]) => {
    const now = after.looks.get(thing);
    return now === undefined || now === old
      ? []
      : [{ thing, what: `looks like ${now}, not ${old}`, by: null }];
  });
}

/** What is not as it was: the HTML, and each text node that is gone, new, rewritten or among other neighbours. */
export function undoDifferences<Thing>(
  before: Recording<Thing>,
  after: Recording<Thing>,
): Difference<Thing>[] {
  const differences: Difference<Thing>[] = [];
  const note = (thing: Thing | null, what: string) => differences.push({ thing, what, by: null });
  if (before.html !== after.html) note(null, `the HTML is another ${placeOf(before.html, after.html)}`);
  for (const [thing, old] of before.texts) {
    const now = after.texts.get(thing);
    if (!now) note(thing, 'the text node is gone');
    else if (now.data !== old.data) note(thing, `the text is another ${placeOf(old.data, now.data)}`);
    else if (now.parent !== old.parent) note(thing, 'the text node is elsewhere');
    else if (now.previous !== old.previous || now.next !== old.next)
      note(thing, 'the text node has other neighbours');
  }
  for (const thing of after.texts.keys())
    if (!before.texts.has(thing)) note(thing, 'the text node was not there');
  return differences;
}

/** How boxes differ; null where they do not. */
function howMoved(old: Boxes, now: Boxes): { what: string; by: number | null } | null {
  const count = old.length / SIDES.length;
  if (old.length !== now.length)
    return { what: `has ${now.length / SIDES.length} boxes, not ${count}`, by: null };
  const shifts = old.map((value, index) => (now[index] ?? Number.NaN) - value);
  const first = shifts.findIndex(isShift);
  if (first === -1) return null;
  const from = first - (first % SIDES.length);
  const said = SIDES.flatMap((name, side) => {
    const shift = shifts[from + side] ?? 0;
    return isShift(shift) ? [`${name} ${shift.toFixed(2)}`] : [];
  });
  return {
    what: `box ${from / SIDES.length + 1} of ${count}: ${said.join(', ')} px`,
    by: Math.max(...shifts.map(Math.abs)),
  };
}

const isShift = (shift: number) => !(Math.abs(shift) < TOLERANCE);

/** Where two strings part, with what stands there in each. */
function placeOf(old: string, now: string): string {
  let at = 0;
  while (at < old.length && old[at] === now[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50));
  return `at ${at}: ${around(now)}, not ${around(old)}`;
}
