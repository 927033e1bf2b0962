/** @jsxImportSource react */
// The browser's side of React's streamed page.
import { flushSync } from 'react-dom';
import { hydrateRoot, type Root } from 'react-dom/client';
import { appRoot, offerSteps } from '../offer-steps.ts';
import type { Story } from '../story.ts';
import { StreamedPage } from './StreamedPage.tsx';

const { variant = '', glossed } = appRoot().dataset;
const scripts = [...document.head.querySelectorAll('script')].map(
  (script) => script.getAttribute('src') ?? '',
);
const ready = Promise.resolve();
const PARTS = 3;

let root: Root | null = null;
let hydrated = 0;
let onAllHydrated = () => {};
const onHydrated = () => {
  if (++hydrated === PARTS) onAllHydrated();
};

const pageOf = (story: Story) => (
  <StreamedPage
    story={story}
    isGlossed={glossed === 'true'}
    variant={variant}
    scripts={scripts}
    waits={WAITS}
    onHydrated={onHydrated}
  />
);
const WAITS = [ready, ready] as const;
const update = (story: Story) => flushSync(() => root?.render(pageOf(story)));

const start = () =>
  offerSteps({
    mount(story) {
      // The document is one app: what the story unmounts stays as it is.
      if (root) return update(story);
      return new Promise((resolve) => {
        onAllHydrated = resolve;
        root = hydrateRoot(document, pageOf(story));
      });
    },
    update,
    unmount: () => {},
  });

if (variant === 'button') document.querySelector('button')?.addEventListener('click', start);
else void start();
