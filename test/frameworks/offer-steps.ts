// What all apps of this folder have in common: they show the story's first step, and others on request.
import { STORY, type Story } from './story.ts';

declare global {
  interface Window {
    /** How many steps the app has; it shows the first by itself. */
    steps: number;
    /** Goes to a step, and resolves once the framework has written it to the page. */
    step(index: number): Promise<void>;
  }
}

/** What a framework has to say of itself; each resolves once the page shows it. */
export interface App {
  mount(story: Story): void | Promise<void>;
  update(story: Story): void | Promise<void>;
  unmount(): void | Promise<void>;
}

/** Mounts an app at the story's first step, and lets the test go through the others. */
export async function offerSteps(app: App): Promise<void> {
  let isMounted = false;
  const show = async (story: Story) => {
    const wasMounted = isMounted;
    isMounted = story.isMounted;
    if (wasMounted && isMounted) await app.update(story);
    else if (isMounted) await app.mount(story);
    else if (wasMounted) await app.unmount();
  };
  const [first] = STORY;
  if (first) await show(first);
  window.step = async (index) => {
    const story = STORY[index];
    if (!story) throw new Error(`There is no step ${index}.`);
    await show(story);
  };
  // Comes last: where there are steps, the app stands.
  window.steps = STORY.length;
}

/** The element that an app fills. */
export function appRoot(): HTMLElement {
  const root = document.querySelector<HTMLElement>('[data-variant]');
  if (!root) throw new Error('The page has no place for the app.');
  return root;
}
