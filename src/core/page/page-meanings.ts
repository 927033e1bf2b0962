// Works out what short forms mean on a page, from everything that the page says about them.
import type { PageDefinition } from './analysis-schemas.ts';

/** What each short form means on a page as a whole. */
export type PageMeanings = ReadonlyMap<string, PageDefinition>;

/**
 * Returns what short forms mean on a page by all of its definitions, in whatever order. A short form that the page
 * uses in several senses is left out: it says nothing for texts that do not define it themselves. Of several wordings
 * the shortest wins.
 */
export function meaningsOf(definitions: Iterable<PageDefinition>): PageMeanings {
  const meanings = new Map<string, PageDefinition | null>();
  for (const definition of definitions) {
    const other = meanings.get(definition.short);
    if (other === undefined) meanings.set(definition.short, definition);
    else if (other && !meansSame(other, definition)) meanings.set(definition.short, null);
    else if (other && comesBefore(definition.long, other.long)) meanings.set(definition.short, definition);
  }
  return new Map([...meanings].filter((entry): entry is [string, PageDefinition] => entry[1] !== null));
}

function meansSame(a: PageDefinition, b: PageDefinition): boolean {
  return a.terms.length === b.terms.length && a.terms.every((term) => b.terms.includes(term));
}

function comesBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

/** Returns the short forms whose meaning or wording differs between two readings of a page. */
export function changedMeanings(before: PageMeanings, after: PageMeanings): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((short) => {
    const [was, is] = [before.get(short), after.get(short)];
    return !was || !is || was.long !== is.long || !meansSame(was, is);
  });
}
