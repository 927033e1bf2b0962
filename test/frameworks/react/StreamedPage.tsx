/** @jsxImportSource react */
// A whole document that React streams in parts.
import { type ReactNode, Suspense, use, useEffect } from 'react';
import type { Story } from '../story.ts';
import { StoryView } from './StoryView.tsx';

/** What a whole streamed document shows; the server keeps its parts back, the browser has them at once. */
export interface StreamedPageProps {
  readonly story: Story;
  readonly isGlossed: boolean;
  readonly variant: string;
  readonly scripts: readonly string[];
  /** Until when each of the two parts is kept back. */
  readonly waits: readonly [Promise<void>, Promise<void>];
  /** Called in the browser when the shell and when each part is hydrated. */
  readonly onHydrated?: () => void;
}

export function StreamedPage({ story, isGlossed, variant, scripts, waits, onHydrated }: StreamedPageProps) {
  useEffect(() => onHydrated?.(), [onHydrated]);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Test</title>
        {isGlossed ? null : <meta name="gloss" content="off" />}
        {scripts.map((script) => (
          <script key={script} src={script} />
        ))}
      </head>
      <body>
        {/* The test writes here, and React leaves alone what stands in it. */}
        <div id="beside" dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
        <button type="button">Start</button>
        <div data-variant={variant} data-glossed={isGlossed}>
          <p>The shell tells of overfitting and of {story.subject} first.</p>
          <Suspense fallback={<p>Machine learning is loading, {story.subject} too.</p>}>
            <Later after={waits[0]} onHydrated={onHydrated}>
              <StoryView story={story} />
              <Suspense fallback="A neural network is loading.">
                <Later after={waits[1]} onHydrated={onHydrated}>
                  Last comes data drift, then {story.subject}.
                </Later>
              </Suspense>
            </Later>
          </Suspense>
        </div>
      </body>
    </html>
  );
}

function Later(props: { after: Promise<void>; onHydrated: (() => void) | undefined; children: ReactNode }) {
  use(props.after);
  const { onHydrated } = props;
  useEffect(() => onHydrated?.(), [onHydrated]);
  return props.children;
}
