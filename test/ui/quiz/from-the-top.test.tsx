// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Quiz } from '../../../src/ui/quiz/Quiz.tsx';
import { fakeBrowser } from '../../fake-extension.ts';
import { LIST, watchedStudy } from './watched-study.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(async () => null);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows each question and the result from the top, and puts the focus on the result', async () => {
  const scrolled = vi.fn();
  // jsdom draws nothing, and so scrolls nowhere.
  vi.stubGlobal('scrollTo', scrolled);
  render(<Quiz list={LIST} study={watchedStudy()} pageTerms={[]} where="popup" onClose={() => undefined} />);
  for (let place = 1; place <= 5; place++) {
    await vi.waitFor(() => expect(heading()).toBe(`Question ${place} of 5`));
    expect(scrolled).toHaveBeenLastCalledWith(0, 0);
    await screen.findByText('Which term is this?');
    fireEvent.click(document.querySelector('.choice') as HTMLElement);
    await vi.waitFor(() => expect(document.querySelector('.explanation')).not.toBeNull());
    // As its reader does.
    scrolled(0, 400);
    fireEvent.click(document.querySelector('.quiz > .primary') as HTMLElement);
  }
  await vi.waitFor(() => expect(heading()).toMatch(/of 5 right/));
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
  expect(document.activeElement?.textContent).toBe(heading());
});
