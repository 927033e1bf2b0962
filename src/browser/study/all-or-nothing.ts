// Ends a transaction of IndexedDB as its work ended.

/** Does the work of a transaction; if any of it fails, all of it is undone. */
export async function allOrNothing<Result>(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<Result>,
): Promise<Result> {
  const done = transaction.done;
  done.catch(() => undefined);
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The browser has aborted it already.
    }
    throw error;
  }
  await done;
  return result;
}
