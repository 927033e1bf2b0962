/** @jsxImportSource solid-js */
// The story in Solid.
import { createSignal, For, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { appRoot, offerSteps } from '../offer-steps.ts';
import type { Story } from '../story.ts';

function StoryView({ story }: { story: () => Story }) {
  return (
    <main>
      <h2>Overfitting in {story().subject}</h2>
      <p>
        {story().count} papers on {story().subject} and overfitting: {story().lead}
      </p>
      <p>{story().lead}</p>
      <p>
        A <b>data</b> drift of a <em>neural</em> <i>network</i>, and retrieval-augmented <b>generation</b>
      </p>
      <p>
        {story().note}Machine learning stands here
        <Show when={story().note}>
          <b>{story().note}</b>
        </Show>{' '}
        with data drift {story().note}
      </p>
      <ul>
        {/* Solid's key is the item itself, and the story keeps its items. */}
        <For each={story().items}>{({ text }) => <li>{text}</li>}</For>
      </ul>
      <p>
        <For each={story().phrases}>{({ text }) => <>{text}</>}</For>
        The end of machine learning.
      </p>
      <For each={story().sections}>
        {({ title, text }) => (
          <section>
            <h3>{title}</h3>
            <p>
              {text} in <em>{story().subject}</em>
            </p>
          </section>
        )}
      </For>
      <p>
        The reason is{' '}
        <Show when={story().isLinked} fallback="overfitting of a neural network">
          <a href="#why">overfitting of a neural network</a>
        </Show>
      </p>
    </main>
  );
}

let dispose = () => {};
let update: (story: Story) => void = () => {};

void offerSteps({
  mount(first) {
    const [story, setStory] = createSignal(first);
    // Outside of an event or effect, Solid writes to the page before the setter returns.
    update = (next) => void setStory(next);
    dispose = render(() => <StoryView story={story} />, appRoot());
  },
  update: (story) => update(story),
  unmount: () => dispose(),
});
