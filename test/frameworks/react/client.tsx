/** @jsxImportSource react */
// The story in React, rendered in the browser.
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { appRoot, offerSteps } from '../offer-steps.ts';
import type { Story } from '../story.ts';
import { StoryView } from './StoryView.tsx';

let root: Root | null = null;
const update = (story: Story) => flushSync(() => root?.render(<StoryView story={story} />));

void offerSteps({
  mount(story) {
    root = createRoot(appRoot());
    update(story);
  },
  update,
  unmount: () => flushSync(() => root?.unmount()),
});
