// Checks what is read from the stores. A row that cannot be read stays where it is, and counts as none.
import * as v from 'valibot';
import { ROW_SCHEMAS, type StoreName, type StudyRows } from '../../core/study-data/study-data.ts';

/** Returns the rows of a store that can be read. */
export function readableRows<Store extends StoreName>(
  store: Store,
  rows: readonly unknown[],
): StudyRows[Store][] {
  return rows.flatMap((row) => readableRow(store, row) ?? []);
}

/** Returns a row of a store; null for one that is not there or cannot be read. */
export function readableRow<Store extends StoreName>(store: Store, row: unknown): StudyRows[Store] | null {
  const read = v.safeParse(ROW_SCHEMAS[store], row);
  return read.success ? read.output : null;
}
