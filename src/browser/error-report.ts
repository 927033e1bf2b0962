// Reports of what went wrong in a page. They go to the background, for the extension's own console: that of the page is
// the page's.
import { ask } from './requests.ts';

/** An error, taken apart: its message may hold what stands in the page, its stack holds places in our own files alone. */
export interface ErrorReport {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Reports an error. What goes wrong on the way is told to nobody: there is nobody left. */
export async function reportError(error: unknown): Promise<void> {
  await ask('errorReport', errorReport(error)).catch(() => undefined);
}

/** The report of whatever was thrown. */
function errorReport(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error), stack: '' };
  const { name, message, stack = '' } = error;
  // Chromium begins the stack with name and message; Firefox does not.
  const head = message === '' ? -1 : stack.indexOf(message);
  return { name, message, stack: head < 0 ? stack : stack.slice(head + message.length).trimStart() };
}
