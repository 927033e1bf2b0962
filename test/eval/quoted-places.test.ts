import { describe, expect, it } from 'vitest';
import { quoteOf, readMadeUp } from './made-up-page.ts';

/** The places of a quote, each as the text of its block with the word in brackets; null for what is left alone. */
function placesOf(body: string, quote: string): (string | null)[] {
  const places = readMadeUp(body).placesOf(quoteOf(quote));
  return places.map(({ stretch }) => {
    if (!stretch) return null;
    const { block, start, end } = stretch;
    return `${block.text.slice(0, start)}[${block.text.slice(start, end)}]${block.text.slice(end)}`;
  });
}

describe('placesOf', () => {
  it.each([
    [
      'a word between others',
      '<p>One agent here.<p>My agent there.',
      'My [agent] there.',
      ['My [agent] there.'],
    ],
    ['one through elements', '<p>My <b>tool a</b>gent.', 'My [tool agent].', ['My [tool agent].']],
    ['one with other white space', '<p>My tool\n  agent.', 'My [tool agent].', ['My [tool\n  agent].']],
    [
      'one whose context goes over blocks',
      '<p>My agent<p>Its agent',
      'My agent Its [agent]',
      ['Its [agent]'],
    ],
    ['one in code', '<p>My <code>agent</code> there', 'My [agent] there', [null]],
    ['none where the page has no such words', '<p>My agent.', 'Your [agent].', []],
    [
      'one beside a sign that the quote leaves out',
      '<h2>On agents<a>#</a></h2><p>An agent does what nobody asked it to do. Your agent.',
      'On agents An [agent] does what nobody asked',
      ['An [agent] does what nobody asked it to do. Your agent.'],
    ],
    ['none by few words on one side', '<p>My agent does it.', 'Your [agent] does it', []],
  ])('finds %s', (_what, body, quote, expected) => {
    expect(placesOf(body, quote)).toEqual(expected);
  });

  it('prefers the place where a block begins and ends with a quote that is cut', () => {
    const body = '<p>More on the agent loop here.<h2>The agent loop</h2>';
    expect(placesOf(body, 'The [agent] loop')).toEqual(['The [agent] loop']);
    expect(placesOf(`<p>agent<p>agents and agent ways`, '[agent]')).toEqual(['[agent]']);
  });

  it('returns all places that are alike', () => {
    const body = '<nav><p>The agent</nav><h2>The agent</h2><p>The agent acts.';
    expect(placesOf(body, 'The [agent]')).toEqual(['The [agent]', 'The [agent]']);
  });
});
