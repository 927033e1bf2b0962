// The story in Preact.
import { Fragment, render } from 'preact';
import { appRoot, offerSteps } from '../offer-steps.ts';
import type { Story } from '../story.ts';

function StoryView({ story }: { story: Story }) {
  const { count, subject, lead, note, isLinked, items, phrases, sections } = story;
  return (
    <main>
      <h2>Overfitting in {subject}</h2>
      <p>
        {count} papers on {subject} and overfitting: {lead}
      </p>
      <p>{lead}</p>
      <p>
        A <b>data</b> drift of a <em>neural</em> <i>network</i>, and retrieval-augmented <b>generation</b>
      </p>
      <p>
        {note}Machine learning stands here{note ? <b>{note}</b> : null} with data drift {note}
      </p>
      <ul>
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p>
        {phrases.map(({ id, text }) => (
          <Fragment key={id}>{text}</Fragment>
        ))}
        The end of machine learning.
      </p>
      {sections.map(({ id, title, text }) => (
        <section key={id}>
          <h3>{title}</h3>
          <p>
            {text} in <em>{subject}</em>
          </p>
        </section>
      ))}
      <p>
        The reason is{' '}
        {isLinked ? <a href="#why">overfitting of a neural network</a> : 'overfitting of a neural network'}
      </p>
    </main>
  );
}

// From the root, Preact writes to the page before render returns.
const update = (story: Story) => render(<StoryView story={story} />, appRoot());

void offerSteps({ mount: update, update, unmount: () => render(null, appRoot()) });
