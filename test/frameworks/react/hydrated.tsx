/** @jsxImportSource react */
// The story in React, hydrated over what a server sent.
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { appRoot, offerSteps } from '../offer-steps.ts';
import type { Story } from '../story.ts';
import { StoryView } from './StoryView.tsx';

/** How long a slow page may take until its script has come, in milliseconds. */
const LATE_MS = 2000;

let root: Root | null = null;
const update = (story: Story) => flushSync(() => root?.render(<StoryView story={story} />));

/** Tells when hydration is over, which React does in its own time. */
function Hydrated({ story, onDone }: { story: Story; onDone: () => void }) {
  useEffect(onDone, [onDone]);
  return <StoryView story={story} />;
}

const start = () =>
  offerSteps({
    mount: (story) =>
      new Promise((resolve) => {
        if (root) {
          root = createRoot(appRoot());
          update(story);
          resolve();
        } else {
          root = hydrateRoot(appRoot(), <Hydrated story={story} onDone={resolve} />);
        }
      }),
    update,
    unmount: () => flushSync(() => root?.unmount()),
  });

// The page says when: at once, at DOMContentLoaded, late, or on a button.
const starts: Record<string, () => void> = {
  'at-once': start,
  'content-loaded': () => document.addEventListener('DOMContentLoaded', start),
  late: () => setTimeout(start, LATE_MS),
  button: () => document.querySelector('button')?.addEventListener('click', start),
};
starts[appRoot().dataset.variant ?? '']?.();
