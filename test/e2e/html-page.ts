// The HTML of pages for tests.

/** What makes a page one with scripts: nothing on it is ever wrapped. */
export const SCRIPT = '<script>window.hasRun = true;</script>';

/** A whole page around some HTML. */
export function html(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;
}
