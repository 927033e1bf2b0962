// Runs in each frame of each page, and starts Gloss in it. What it starts is not even compiled before.
import { whenStill } from './lifecycle/still-frame.ts';

/**
 * A page is glossed at once; a frame in it when it has come to rest, as most are advertisements and widgets, which come and
 * go, and whose work is not to be disturbed.
 */
async function main(): Promise<void> {
  if (window !== top) await whenStill(document);
  const { glossFrame } = await import('./gloss-frame.ts');
  glossFrame();
}

void main();
