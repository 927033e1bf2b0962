// Starts each window of the extension: loads what it needs, and says so if that, or anything later, fails. A window is a folder
// of src with an index.html and a main.tsx that calls this (scripts/windows.mjs finds it by its page).
import { type ComponentChild, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { languageOfMessages, message, type PlainMessageKey } from '../browser/shared/i18n.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** Names a window by a message, and shows its content in this document as soon as it is loaded. */
export function startWindow(title: PlainMessageKey, load: () => Promise<ComponentChild>): void {
  document.title = message(title);
  Object.assign(document.documentElement, languageOfMessages());
  render(
    <ErrorBoundary>
      <Loading content={load()} />
    </ErrorBoundary>,
    document.body,
  );
}

function Loading({ content }: { content: Promise<ComponentChild> }) {
  const [shown, setShown] = useState<ComponentChild>(null);
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  useLayoutEffect(() => void content.then(setShown, (error) => setFailed({ error })), [content]);
  if (failed) throw failed.error;
  return <>{shown}</>;
}
