// Which uses of terms are marked in an answer: the first of each, as in pages.

/** A term in a text, by the ids of what it may be, the likeliest first. */
interface Use {
  readonly ids: readonly string[];
}

/** Returns for each text, in their order, the uses whose likeliest term has none before it. */
export function firstUses<Found extends Use>(
  texts: readonly string[],
  found: ReadonlyMap<string, readonly Found[]>,
): ReadonlyMap<string, readonly Found[]> {
  const seen = new Set<string>();
  return new Map(
    texts.map((text) => [
      text,
      (found.get(text) ?? []).filter(({ ids: [id] }) => {
        if (id === undefined || seen.has(id)) return false;
        seen.add(id);
        return true;
      }),
    ]),
  );
}
