// The story as a Lit element.
import { html, LitElement, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { appRoot, offerSteps } from '../offer-steps.ts';
import type { Story } from '../story.ts';

const storyView = ({ count, subject, lead, note, isLinked, items, phrases, sections }: Story) => html`
  <main>
    <h2>Overfitting in ${subject}</h2>
    <p>${count} papers on ${subject} and overfitting: ${lead}</p>
    <p>${lead}</p>
    <p>A <b>data</b> drift of a <em>neural</em> <i>network</i>, and retrieval-augmented <b>generation</b></p>
    <p>${note}Machine learning stands here${note ? html`<b>${note}</b>` : nothing} with data drift ${note}</p>
    <ul>${repeat(items, keyOf, ({ text }) => html`<li>${text}</li>`)}</ul>
    <p>${repeat(phrases, keyOf, ({ text }) => text)}The end of machine learning.</p>
    ${repeat(
      sections,
      keyOf,
      ({ title, text }) => html`<section><h3>${title}</h3><p>${text} in <em>${subject}</em></p></section>`,
    )}
    <p>
      The reason is
      ${isLinked ? html`<a href="#why">overfitting of a neural network</a>` : 'overfitting of a neural network'}
    </p>
  </main>`;

const keyOf = ({ id }: { readonly id: string }) => id;

/** The story in an open shadow root. */
class StoryElement extends LitElement {
  static override properties = { story: { attribute: false } };
  // Only declared: a field would hide the accessor that Lit makes of the property.
  declare story: Story;

  override render() {
    return storyView(this.story);
  }
}
customElements.define('story-element', StoryElement);

const withElement = () => {
  const element = new StoryElement();
  const update = async (story: Story) => {
    element.story = story;
    await element.updateComplete;
  };
  return {
    mount(story: Story) {
      appRoot().append(element);
      return update(story);
    },
    update,
    unmount: () => element.remove(),
  };
};

const withLightDom = () => {
  const update = (story: Story) => {
    render(storyView(story), appRoot());
  };
  return { mount: update, update, unmount: () => void render(nothing, appRoot()) };
};

void offerSteps(appRoot().dataset.variant === 'light' ? withLightDom() : withElement());
