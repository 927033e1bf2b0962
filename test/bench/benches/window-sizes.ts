// How much the windows load first beside their bounds.
import { readBounds } from '../bounds.ts';
import type { Bench } from '../figure.ts';
import { WINDOW_NAMES, type WindowFigure, windowSize } from '../window-sizes.ts';

const TITLES: Readonly<Record<WindowFigure, string>> = {
  'popup-window': 'What the toolbar window loads first',
  'panel-window': 'What the panel beside a page loads first',
  'options-window': 'What the options load first',
  'study-window': 'What the study window loads first',
  'welcome-window': 'What the welcome page loads first',
};

/** The gzipped sizes of what windows load first. There is no noise in them, so that they are measured once. */
export const windowSizes: Bench<WindowFigure> = {
  name: 'window-sizes',
  kinds: ['chromium', 'firefox'],
  figures: Object.fromEntries(
    WINDOW_NAMES.map((window) => [window, { title: TITLES[window], beside: 'its bound', unit: 'bytes' }]),
  ) as Bench<WindowFigure>['figures'],
  async *rounds(kind) {
    const { bytes } = readBounds();
    const sizes = WINDOW_NAMES.map((window) => [
      window,
      { ours: windowSize(`dist/${kind}`, window), peer: bytes[window] ?? 0 },
    ]);
    yield Object.fromEntries(sizes);
  },
};
