// Lets the content script, which comes when the page has been parsed, find the witness of the page's first moments.

/** Tells whether there were scripts in a document from its first element on. */
export interface ScriptWitness {
  /** Whether it has watched since before the document's first element. */
  isFromStart(): boolean;
  /** Whether a script element has come into the document, even if it has gone since. */
  hasSeenScript(): boolean;
  /** Stops watching for good: from now on nobody knows what the document holds. */
  dismiss(): void;
}

/** Content scripts of one extension share their world in a page, and nobody else sees it. */
const world = globalThis as typeof globalThis & { glossScriptWitness?: ScriptWitness };

/** Leaves the witness where the content script finds it. */
export function setScriptWitness(witness: ScriptWitness): void {
  world.glossScriptWitness = witness;
}

/** Returns the witness of this page; null if there was none, as in pages that were open when Gloss was installed. */
export function scriptWitness(): ScriptWitness | null {
  return world.glossScriptWitness ?? null;
}
