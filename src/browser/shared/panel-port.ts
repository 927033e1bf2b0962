// What a frame of a page and the panel beside the page tell each other.
import type { FrameNews } from '../../core/panel/panel-frames.ts';

/** The name of the ports that the panel opens, one to each frame of a page. */
export const PANEL_PORT = 'panel';

/** What the reader has opened in the page. */
export interface OpenedMark {
  /** The ids of the terms that it means, best first. */
  readonly ids: readonly string[];
  /** The page's own words for it; null if it has none. */
  readonly words: OwnWordsInPanel | null;
}

/** What a page itself says that a short form stands for, and the sentence in which it does, where there is one. */
export interface OwnWordsInPanel {
  readonly short: string;
  readonly long: string;
  readonly sentence: string | null;
}

/** What a frame tells the panel. */
export type PanelNews = FrameNews | { readonly opened: OpenedMark };

/** What the panel tells a frame: that it hears it, or to jump to the first mark of a term. */
export type PanelOrder = { readonly isHeard: true } | { readonly jumpTo: string };
