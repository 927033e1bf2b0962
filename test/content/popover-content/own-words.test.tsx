// @vitest-environment jsdom
// What the popover shows of the page's own words.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WayBack } from '../../../src/content/page-words/OwnWords.tsx';
import type { PageWords } from '../../../src/content/page-words/page-words.ts';
import { PopoverContent } from '../../../src/content/popover-content/PopoverContent.tsx';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { explained } from '../../explained.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { makeReader } from '../../make-reader.ts';
import { makeTerm } from '../../make-term.ts';
import { untranslated } from '../../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const LIST = termList([makeTerm('alpha')]);
const ALPHA = explained(LIST.definition('alpha') ?? expect.unreachable());

/** A place on a page; what can be seen of it is none of these tests. */
const placeWith = (sentence: string | null): NonNullable<PageWords['place']> => ({
  sentence,
  node: document.body,
  element: document.body,
  getClientRects: () => document.body.getClientRects(),
  getBoundingClientRect: () => document.body.getBoundingClientRect(),
  holds: () => false,
  isShown: () => true,
  light: () => undefined,
});

function show(place: PageWords['place'], terms = [ALPHA]) {
  const onJump = vi.fn();
  const words = { short: 'PRM', long: 'process reward model', place };
  render(
    <PopoverContent
      terms={terms}
      words={words}
      place={null}
      isSpoken={false}
      lookUp={async () => null}
      onJump={onJump}
      reader={makeReader()}
    />,
  );
  return onJump;
}

/** The name of the dialog that the popover is once the focus is in it. */
function nameOnceFocused(): string | null {
  act(() => document.querySelector<HTMLElement>('.card')?.focus());
  return screen.getByRole('dialog').getAttribute('aria-label');
}

Element.prototype.scrollTo = () => undefined;
afterEach(() => {
  cleanup();
  speak();
});

describe('PopoverContent with the page’s own words', () => {
  it('has the short form as its name and title where no term follows', () => {
    show(placeWith('A process reward model (PRM) is here.'), []);
    expect(nameOnceFocused()).toBe('Gloss: PRM');
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['PRM']);
    expect(screen.getByText('A process reward model (PRM) is here.')).toBeTruthy();
  });

  it('has the name of the term that follows', () => {
    show(placeWith('A process reward model (PRM) is here.'));
    expect(nameOnceFocused()).toBe('Gloss: alpha');
    expect(screen.getByText('process reward model')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'PRM' })).toBeNull();
  });

  it('leads to the place', () => {
    const onJump = show(placeWith(null), []);
    fireEvent.click(screen.getByRole('button', { name: 'Show where' }));
    expect(onJump).toHaveBeenCalledOnce();
    expect(document.querySelector('blockquote')).toBeNull();
  });

  it('has the words alone where the place is gone', () => {
    show(null, []);
    expect(screen.getByText('process reward model')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is written in the reader’s language, but for the page’s own words', () => {
    speakInBrackets();
    show(placeWith('A process reward model (PRM) is here.'), []);
    expect(untranslated(document.body)).toEqual([]);
  });
});

describe('WayBack', () => {
  it('leads back, in the reader’s language', () => {
    speakInBrackets();
    const onBack = vi.fn();
    render(<WayBack short="PRM" onBack={onBack} />);
    expect(untranslated(document.body)).toEqual([]);
    fireEvent.click(screen.getByRole('button'));
    expect(onBack).toHaveBeenCalledOnce();
  });
});
