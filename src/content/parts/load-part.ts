// Has the parts of the content script come that are not there from the start: each is a script of its own, which the
// background puts into the frame that asks for it.
import { ask } from '../../browser/shared/ask.ts';
import type { PartName } from '../../browser/shared/requests.ts';

/** Content scripts of one extension share their world in a frame, and nobody else sees it. */
const world = globalThis as typeof globalThis & { glossParts?: Partial<Record<PartName, unknown>> };

/** Hands over a part that has come: what it gives to the parts before it. */
export function providePart<Part>(name: PartName, part: Part): void {
  world.glossParts = { ...world.glossParts, [name]: part };
}

/**
 * Has a part come into this frame. Resolves with null where it cannot be had: the extension was updated or has gone, or the
 * frame has gone on to another page. Always asks for a new one: what is here may be an earlier version's.
 */
export async function loadPart<Part>(name: PartName): Promise<Part | null> {
  // Where the background fails, its own console says why.
  const hasCome = await ask('part', { name }).catch(() => false);
  return hasCome ? partThatCame(name) : null;
}

/** Returns a part that has come into this frame; null if there is none. */
export function partThatCame<Part>(name: PartName): Part | null {
  return (world.glossParts?.[name] as Part | undefined) ?? null;
}
