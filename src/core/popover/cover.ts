// Decides whether something that lies over a text hides it, as far as its style tells.

/** What is known of one box that lies over a text. */
export interface Cover {
  /** The computed background-color. */
  readonly background: string;
  readonly hasImage: boolean;
  /** Whether it blurs or otherwise changes what is behind it. */
  readonly hasBackdropFilter: boolean;
  /** Whether its content is a picture, a film, a frame or the like. */
  readonly isReplaced: boolean;
  /** Its opacity times that of everything it stands in. */
  readonly opacity: number;
}

/** From this share on, the cover is seen more than the text. */
const HIDES_FROM = 0.5;

/**
 * Returns whether a box hides the text below it. A background image counts as opaque: no script can know which of its
 * pixels are transparent.
 */
export function hidesText({ background, hasImage, hasBackdropFilter, isReplaced, opacity }: Cover): boolean {
  if (opacity < HIDES_FROM) return false;
  if (hasImage || hasBackdropFilter || isReplaced) return true;
  return alphaOf(background) * opacity >= HIDES_FROM;
}

/** Returns the alpha of a computed color: "rgba(0, 0, 0, 0.5)", "color(srgb 1 1 1 / 0.5)", "transparent". */
export function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const found = /(?:\/\s*|^rgba\((?:[^,]+,){3}\s*)([\d.e-]+)(%?)\s*\)$/.exec(color);
  if (!found) return 1;
  return Number(found[1]) / (found[2] ? 100 : 1);
}
