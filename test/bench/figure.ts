// What is measured: figures, each of which is a ratio of ours to a peer, measured side by side.
import type { Browser as Kind } from '../../scripts/find-browser.mjs';

/** What was measured of ours, and straight before or after it of what it is compared with; in the figure's unit. */
export interface Pair {
  readonly ours: number;
  readonly peer: number;
}

export type Unit = 'bytes' | 'KiB' | 'ms' | 'frames/s' | 'points';

/** What a figure says. */
export interface FigureText {
  /** What is measured of ours. */
  readonly title: string;
  /** What it is compared with. */
  readonly beside: string;
  readonly unit: Unit;
}

/** A pair for each of a bench's figures. */
export type Round<Name extends string = string> = Readonly<Record<Name, Pair>>;

/** Measures some figures that come from the same runs. */
export interface Bench<Name extends string = string> {
  readonly name: string;
  /** The browsers that tell what it wants to know. */
  readonly kinds: readonly Kind[];
  readonly figures: Readonly<Record<Name, FigureText>>;
  /** Measures one round after the other, as long as somebody wants more; one that ends by itself has no noise. */
  rounds(kind: Kind): AsyncGenerator<Round<Name>, void>;
}
