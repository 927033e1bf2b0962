// How the witness of the page's first moments is found by the content script that comes when the page has been parsed.

/** Tells whether scripts were in a document since its first element. */
export interface ScriptWitness {
  /** Whether it has watched since before the document's first element. */
  isFromStart(): boolean;
  /** Whether a script element came into the document, though it may have gone since. */
  hasSeenScript(): boolean;
  /** Ends it for good: what the document holds from now on is not known. */
  dismiss(): void;
}

/** Content scripts of one extension share their world in a page, and nobody else sees it. */
const world = globalThis as typeof globalThis & { glossScriptWitness?: ScriptWitness };

export function setScriptWitness(witness: ScriptWitness): void {
  world.glossScriptWitness = witness;
}

/** The witness of this page; null where none was there, as in pages that were open when Gloss was installed. */
export function scriptWitness(): ScriptWitness | null {
  return world.glossScriptWitness ?? null;
}
