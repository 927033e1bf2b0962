// Reports what went wrong in a page to the background, for the extension's own console: the page's console belongs to
// the page.
import { ask } from './ask.ts';
import type { ErrorReport } from './requests.ts';

/** Reports an error. If that fails too, nobody hears of it: there is nobody left to tell. */
export async function reportError(error: unknown): Promise<void> {
  await ask('errorReport', errorReport(error)).catch(() => undefined);
}

/** Makes the report of whatever was thrown. */
function errorReport(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error), stack: '' };
  const { name, message, stack = '' } = error;
  // Chromium begins the stack with name and message; Firefox does not.
  const head = message === '' ? -1 : stack.indexOf(message);
  return { name, message, stack: head < 0 ? stack : stack.slice(head + message.length).trimStart() };
}
