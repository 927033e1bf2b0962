// Registers our highlights in a page, under the names by which the style of marks finds them.

/** Highlights that are registered together. */
export interface RegisteredHighlights {
  /** Registers them with the page's first mark; once the page has thrown them away, only `renew` does. */
  register(): void;
  /** Registers them again if the page has thrown them away; returns false if it has done so too often. */
  renew(): boolean;
  /** Removes a range from all of them. */
  unpaint(range: StaticRange): void;
  /** Empties them, and removes them from the page. */
  remove(): void;
}

/** How often we paint again what the page has thrown away. */
const MAX_RENEWALS = 2;

/** Holds highlights under their names, not registered yet. */
export function registeredHighlights(byName: Readonly<Record<string, Highlight>>): RegisteredHighlights {
  const named = Object.entries(byName);
  let renewals = 0;
  const isRegistered = () => named.every(([name, highlight]) => CSS.highlights.get(name) === highlight);
  const set = () => {
    for (const [name, highlight] of named) CSS.highlights.set(name, highlight);
  };
  return {
    register() {
      if (renewals === 0) set();
    },
    renew() {
      if (isRegistered()) return true;
      if (renewals === MAX_RENEWALS) return false;
      renewals++;
      set();
      return true;
    },
    unpaint(range) {
      for (const [, highlight] of named) highlight.delete(range);
    },
    remove() {
      for (const [name, highlight] of named) {
        highlight.clear();
        // A newer version of the extension may paint under this name by now.
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    },
  };
}
