// Puts a text on the clipboard.

/**
 * Puts a text on the clipboard, as a part of what the reader does just now. Resolves with whether it is there. The page hears
 * nothing of it, and what is selected in it stays so.
 */
export async function copyText(text: string): Promise<boolean> {
  // Chromium tells the page's console of each try in a page that forbids it.
  const { featurePolicy } = document as PolicyDocument;
  if (featurePolicy?.allowsFeature('clipboard-write') === false) return copyByCommand(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that came by no secure way has no such clipboard.
    return copyByCommand(text);
  }
}

/** What Chromium alone has. */
type PolicyDocument = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

/** Does so by the browser's own command, which takes the text from whoever answers its event first. */
function copyByCommand(text: string): boolean {
  const listening = new AbortController();
  let isCopied = false;
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  addEventListener('copy', answer, { capture: true, signal: listening.signal });
  const isDone = document.execCommand('copy');
  listening.abort();
  return isDone && isCopied;
}
