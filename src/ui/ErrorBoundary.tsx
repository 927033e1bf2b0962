// What a window shows when something fails that nobody has foreseen: a sentence, not a blank or stale window.
import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useLayoutEffect, useState } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';

/**
 * Shows its children until anything in the window fails: their rendering, an event handler, or a promise that nobody
 * handles. From then on it says so in their place, and offers to load the window again.
 */
export function ErrorBoundary({ children }: { children: ComponentChildren }) {
  // Preact does not report what it has caught, so the console is told here.
  const [renderError] = useErrorBoundary(reportError);
  const [caught, setCaught] = useState<{ readonly error: unknown } | null>(null);

  useLayoutEffect(() => {
    const fail = (error: unknown) => setCaught((first) => first ?? { error });
    const onError = ({ error }: ErrorEvent) => {
      // An event without an error is only the browser's own remark, such as on an observer that was late.
      if (error) fail(error);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => fail(reason);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    return () => {
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    };
  }, []);

  const failed = caught ?? (renderError ? { error: renderError as unknown } : null);
  return failed ? <Failure error={failed.error} /> : children;
}

function Failure({ error }: { error: unknown }) {
  return (
    <main>
      <div role="alert">
        <h1>{message('failureTitle')}</h1>
        <p>{message('failureExplanation')}</p>
        <p>
          <code>{String(error)}</code>
        </p>
      </div>
      <button type="button" class="primary" onClick={() => location.reload()}>
        {message('loadAgain')}
      </button>
    </main>
  );
}
