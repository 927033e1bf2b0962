// The story that every app shows, step by step.

/** What an app shows at one step. Every app renders the same, so that every framework meets the same changes. */
export interface Story {
  readonly isMounted: boolean;
  readonly count: number;
  readonly subject: string;
  readonly lead: string;
  readonly note: string | null;
  /** Whether the last words are an element or bare text. */
  readonly isLinked: boolean;
  /** Keyed, each an element with text. */
  readonly items: readonly Item[];
  /** Keyed, each a bare text node among others: what moves is the very node that Gloss has split. */
  readonly phrases: readonly Item[];
  /** Keyed, each a subtree. */
  readonly sections: readonly Section[];
}

export interface Item {
  readonly id: string;
  readonly text: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const ITEMS: readonly Item[] = [
  { id: 'a', text: 'Overfitting' },
  { id: 'b', text: 'a neural network, and machine learning' },
  { id: 'c', text: 'before data drift after' },
  { id: 'd', text: 'plain words' },
  { id: 'e', text: 'retrieval-augmented generation at the start' },
];
const PHRASES: readonly Item[] = [
  { id: 'p', text: 'Overfitting comes first. ' },
  { id: 'q', text: 'Then comes machine learning; ' },
  { id: 'r', text: 'neural network ' },
  { id: 's', text: 'and nothing else. ' },
];
const SECTIONS: readonly Section[] = [
  { id: 'one', title: 'Data drift', text: 'A neural network meets data drift, and overfitting' },
  { id: 'two', title: 'Of machine learning', text: 'retrieval-augmented generation, then machine learning.' },
  { id: 'three', title: 'The end', text: 'No term here.' },
];

const FIRST: Story = {
  isMounted: true,
  count: 3,
  subject: 'machine learning',
  lead: 'Overfitting and data drift, then a neural network',
  note: null,
  isLinked: false,
  items: ITEMS,
  phrases: PHRASES,
  sections: SECTIONS,
};

const inserted: Item = { id: 'f', text: 'machine learning, new in the middle' };

/** What changes from step to step. */
const CHANGES: readonly ((story: Story) => Partial<Story>)[] = [
  // Text updated: another term in its place, the same text but longer, no term at all, and terms again.
  () => ({ count: 4, subject: 'a neural network', lead: 'Data drift and overfitting' }),
  ({ lead }) => ({ count: 5, lead: `${lead}, with retrieval-augmented generation` }),
  () => ({ subject: 'nothing', lead: 'Nothing to explain' }),
  () => ({ count: 6, subject: 'data drift', lead: 'machine learning, machine learning and overfitting' }),
  // Conditional text comes, changes and goes.
  () => ({ note: 'Note: overfitting of a neural network. ' }),
  () => ({ note: 'Note: data drift. ' }),
  () => ({ note: null }),
  // Keyed lists reordered: backwards, then one moved.
  ({ items, phrases }) => ({ items: items.toReversed(), phrases: phrases.toReversed() }),
  ({ items, phrases }) => ({ items: rotated(items), phrases: rotated(phrases) }),
  // Inserted in the middle and at both ends, then some deleted.
  ({ items, phrases }) => ({
    items: [
      { id: 'g', text: 'overfitting' },
      ...items.toSpliced(2, 0, inserted),
      { id: 'h', text: 'data drift' },
    ],
    phrases: phrases.toSpliced(1, 0, { id: 't', text: 'data drift, ' }),
  }),
  ({ items, phrases }) => ({
    items: items.filter(({ id }) => id !== 'c' && id !== 'g'),
    phrases: phrases.filter(({ id }) => id !== 'q'),
  }),
  // A subtree moved.
  ({ sections }) => ({ sections: rotated(sections) }),
  ({ sections }) => ({ sections: sections.toReversed() }),
  // Text replaced by an element, and back.
  () => ({ isLinked: true }),
  () => ({ isLinked: false }),
  // All taken away, and shown again.
  () => ({ isMounted: false }),
  () => ({ isMounted: true }),
  // Emptied, and filled again together with everything else.
  () => ({ items: [], phrases: [], sections: [] }),
  () => ({ ...FIRST, note: 'Overfitting. ', isLinked: true }),
];

/** What an app shows, step by step. */
export const STORY: readonly Story[] = storyOf(FIRST, CHANGES);

function storyOf(first: Story, changes: typeof CHANGES): Story[] {
  const steps = [first];
  let last = first;
  for (const change of changes) {
    last = { ...last, ...change(last) };
    steps.push(last);
  }
  return steps;
}

function rotated<Value>([first, ...others]: readonly Value[]): Value[] {
  return first === undefined ? others : [...others, first];
}
