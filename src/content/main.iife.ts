// Runs in each frame of each page, and starts Gloss in it; until then, the code that it starts is not even compiled.
import { whenStill } from './lifecycle/still-frame.ts';

/**
 * Glosses a page at once. A frame within a page must first come to rest: most are advertisements and widgets, which
 * come and go, and whose work is not to be disturbed.
 */
async function main(): Promise<void> {
  if (window !== top) await whenStill(document);
  const { glossFrame } = await import('./gloss-frame.ts');
  glossFrame();
}

void main();
