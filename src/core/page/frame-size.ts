// Tells by its size whether a frame may hold prose that somebody reads.

/** The smallest frame that is read, in CSS pixels: below are trackers, and buttons of other sites. */
const MIN_WIDTH = 100;
const MIN_HEIGHT = 50;

/** The sizes at which most advertisements are sold, as Google Ads and the IAB list them. */
const ADVERTISING_SIZES =
  /^(?:300x(?:50|100|250|600|1050)|320x(?:50|100|480)|336x280|(?:468|234)x60|728x90|970x(?:90|250)|1[26]0x600|250x250|200x200)$/;

/** Whether a frame of some size, in CSS pixels, may hold prose: it is not tiny, nor exactly as large as an advertisement. */
export function mayHoldProse({ width, height }: { width: number; height: number }): boolean {
  return width >= MIN_WIDTH && height >= MIN_HEIGHT && !ADVERTISING_SIZES.test(`${width}x${height}`);
}
