// navigator.locks in memory, as far as Gloss uses it: Node 20 has none.

/** Locks that are held one after the other, each name by itself. */
export function fakeLocks() {
  const queues = new Map<string, Promise<unknown>>();
  return {
    request<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
      const result = (queues.get(name) ?? Promise.resolve()).then(work);
      queues.set(
        name,
        result.catch(() => undefined),
      );
      return result;
    },
  };
}
