// Says which of some lines is being read, from what can be known without watching the reader.

/** Where a line stands in a window, from its top, in CSS pixels. */
interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** A window, and how far its page is scrolled: 0 at the beginning, 1 at the end, and 0 where nothing can be scrolled. */
export interface ScrolledView {
  readonly height: number;
  readonly progress: number;
}

/**
 * Returns the index of the line in view that is being read; null where none is in view. At the beginning of a page the first one
 * is, at its end the last, and between them the one that is nearest to a place which moves down the window as the page
 * is scrolled: so each has its turn, those at both ends, too.
 */
export function lineInView(lines: readonly Line[], { height, progress }: ScrolledView): number | null {
  const place = height * progress;
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  lines.forEach(({ top, bottom }, index) => {
    if (bottom <= 0 || top >= height || bottom <= top) return;
    const distance = Math.max(top - place, place - bottom, 0);
    const isNearer = progress > 0.5 ? distance <= least : distance < least;
    if (!isNearer) return;
    nearest = index;
    least = distance;
  });
  return nearest;
}
