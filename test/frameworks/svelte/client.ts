// The story in Svelte.
import { flushSync, mount, unmount } from 'svelte';
import { appRoot, offerSteps } from '../offer-steps.ts';
import type { Story } from '../story.ts';
import StoryView from './StoryView.svelte';

let view: { show(story: Story): void } | null = null;

void offerSteps({
  mount(first) {
    view = mount(StoryView, { target: appRoot(), props: { first } }) as { show(story: Story): void };
    flushSync();
  },
  update: (story) => flushSync(() => view?.show(story)),
  async unmount() {
    if (view) await unmount(view);
  },
});
