// Counts the colours of a picture, for tests of what is seen.
import type { Page } from 'puppeteer-core';

/** Counts how many pixels of a picture have each colour, by "r,g,b"; the page draws it, browsers read pictures best. */
export async function pictureColours(page: Page, picture: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const counts = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const found: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      found[colour] = (found[colour] ?? 0) + 1;
    }
    return found;
  }, Buffer.from(picture).toString('base64'));
  return new Map(Object.entries(counts));
}

/** The most frequent colour of a picture that is not white, with its share of all pixels. */
export function groundColour(counts: ReadonlyMap<string, number>): { colour: string; share: number } {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [colour, count] = [...counts]
    .filter(([name]) => name !== '255,255,255')
    .sort(([, a], [, b]) => b - a)[0] ?? ['none', 0];
  return { colour, share: count / all };
}
