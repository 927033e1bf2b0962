// Tells by its size whether a frame may hold prose that somebody reads.

/** The smallest frame that is read, in CSS pixels: below are trackers, and buttons of other sites. */
const MIN_WIDTH = 100;
const MIN_HEIGHT = 50;

/** The sizes at which advertisements are sold (IAB New Ad Portfolio, and what Google Ad Manager lists beside it). */
const ADVERTISING_SIZES = new Set([
  ...['300x250', '336x280', '728x90', '970x90', '970x250', '160x600', '120x600', '300x600', '300x1050'],
  ...[
    '320x50',
    '320x100',
    '300x50',
    '300x100',
    '468x60',
    '234x60',
    '125x125',
    '180x150',
    '250x250',
    '200x200',
  ],
  ...['240x400', '250x360', '580x400', '930x180', '980x120'],
]);

/** Whether a window of some size may hold prose; one within a page has not the exact size of an advertisement. */
export function mayHoldProse(size: { width: number; height: number; isFramed: boolean }): boolean {
  const { width, height, isFramed } = size;
  if (width < MIN_WIDTH || height < MIN_HEIGHT) return false;
  return !isFramed || !ADVERTISING_SIZES.has(`${width}x${height}`);
}
