// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HiddenLine } from '../../src/popup/HiddenLine.tsx';
import { speak, speakInBrackets } from '../fake-messages.ts';
import { untranslated } from '../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const NONE = { repeated: 0, known: 0, learned: 0, basic: 0, crowded: 0 };

// jsdom has no pointer.
Element.prototype.setPointerCapture = () => undefined;
Object.assign(HTMLElement.prototype, { onpointerdown: null, onpointerup: null });
afterEach(() => {
  cleanup();
  speak();
});

describe('HiddenLine', () => {
  it('says how much is hidden and why, and nothing where nothing is', () => {
    const { container, rerender } = render(<HiddenLine hidden={NONE} onPeek={() => undefined} />);
    expect(container.textContent).toBe('');
    rerender(
      <HiddenLine hidden={{ ...NONE, repeated: 19, known: 12, learned: 3 }} onPeek={() => undefined} />,
    );
    expect(container.textContent).toBe('34 hidden: 19 repeated, 12 known, 3 learned');
    rerender(<HiddenLine hidden={{ ...NONE, basic: 1, crowded: 1 }} onPeek={() => undefined} />);
    expect(container.textContent).toBe('2 hidden: 1 basic, 1 for lack of room');
  });

  it('is written in the reader’s language', () => {
    speakInBrackets();
    render(<HiddenLine hidden={{ ...NONE, known: 2 }} onPeek={() => undefined} />);
    expect(untranslated(document.body)).toEqual([]);
  });

  it('shows what is hidden while it is held, by pointer or by key', () => {
    const told: boolean[] = [];
    render(<HiddenLine hidden={{ ...NONE, known: 2 }} onPeek={(isOn) => told.push(isOn)} />);
    const line = screen.getByRole('button');
    fireEvent.pointerDown(line);
    fireEvent.pointerUp(line);
    fireEvent.keyDown(line, { key: ' ' });
    fireEvent.keyUp(line, { key: ' ' });
    fireEvent.keyDown(line, { key: 'Tab' });
    fireEvent.keyDown(line, { key: 'Enter' });
    fireEvent.blur(line);
    expect(told).toEqual([true, false, true, false, true, false]);
  });
});
