// Writes what changes quickly, such as a text that is typed: one write at a time, and then the latest.

/** Writes values in their order; those that a newer one has overtaken before they were begun are left out. */
export interface LatestWriter<Value> {
  /** Resolves when this value, or a later one, is written; rejects if that fails. */
  write(value: Value): Promise<void>;
}

/** Makes a writer from what writes one value. The first is begun at once: a window may close after any key. */
export function latestWriter<Value>(writeOne: (value: Value) => Promise<void>): LatestWriter<Value> {
  let latest: { readonly value: Value } | null = null;
  let writing: Promise<void> | null = null;

  const writeAll = async () => {
    try {
      while (latest) {
        const { value } = latest;
        latest = null;
        await writeOne(value);
      }
    } finally {
      writing = null;
    }
  };
  return {
    write(value) {
      latest = { value };
      writing ??= writeAll();
      return writing;
    },
  };
}
