// What the panel beside a page knows of the frames of that page: each tells of itself.

/** A term that is marked in a frame, and how often. */
interface FrameTerm {
  readonly id: string;
  readonly count: number;
}

/** What a frame tells of its marks. */
export type FrameNews =
  /** Its terms, in document order; `hidden` is how many marks the reader's limits hide. */
  | { readonly terms: readonly FrameTerm[]; readonly hidden: number }
  /** The term that is in view; null where none is. */
  | { readonly lit: string | null };

/** A frame, as far as it has told of itself; `frame` is the browser's number for it. */
export interface PanelFrame {
  readonly frame: number;
  readonly terms: readonly FrameTerm[];
  readonly hidden: number;
  readonly lit: string | null;
}

/** The browser's number for the page itself, in which the other frames are. */
const TOP = 0;

/** Returns the frames of a page after one has told something; the page itself stands before the frames in it. */
export function nextFrames(
  frames: readonly PanelFrame[],
  frame: number,
  news: FrameNews,
): readonly PanelFrame[] {
  const before = frames.find((each) => each.frame === frame);
  const after = { ...{ frame, terms: [], hidden: 0, lit: null }, ...before, ...news };
  if (before) return frames.map((each) => (each === before ? after : each));
  return frame === TOP ? [after, ...frames] : [...frames, after];
}

/** Returns the frames of a page after one has gone, or has no marks any more. */
export function withoutFrame(frames: readonly PanelFrame[], frame: number): readonly PanelFrame[] {
  return frames.filter((each) => each.frame !== frame);
}

/** Returns the terms of all frames in the order of the page, each once, with how often it is marked. */
export function termsInOrder(frames: readonly PanelFrame[]): readonly FrameTerm[] {
  const counts = new Map<string, number>();
  for (const { id, count } of frames.flatMap(({ terms }) => terms))
    counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].map(([id, count]) => ({ id, count }));
}

/** Returns the id of the term that is in view: of the page itself before its frames; null where none is. */
export function litTerm(frames: readonly PanelFrame[]): string | null {
  return frames.find(({ lit }) => lit !== null)?.lit ?? null;
}

/** Returns how many marks the reader's limits hide in all frames. */
export function hiddenInAll(frames: readonly PanelFrame[]): number {
  return frames.reduce((sum, { hidden }) => sum + hidden, 0);
}

/** Returns the first frame that has a term; null where none has. */
export function frameWith(frames: readonly PanelFrame[], id: string): number | null {
  return frames.find(({ terms }) => terms.some((term) => term.id === id))?.frame ?? null;
}
