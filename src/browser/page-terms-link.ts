// The popup's side of the list of terms on a page: it hears them from the frames of a tab, and has them jump to one, or show
// what is hidden.
import * as v from 'valibot';
import type { HiddenCounts } from '../core/marking/decide-marks.ts';
import { browser } from './api/polyfilled.ts';
import { type FrameTerms, PAGE_TERMS_PORT, type PopupOrder } from './shared/page-terms.ts';

const fromFrame = v.object({
  frame: v.string(),
  terms: v.array(v.object({ id: v.string(), count: v.number() })),
  hidden: v.object({
    ...{ repeated: v.number(), known: v.number(), learned: v.number() },
    ...{ basic: v.number(), crowded: v.number() },
  }),
});

/** The popup's side: the terms of all frames of a tab, as they come, and the way to one of them. */
export interface PageTermsLink {
  jumpTo(id: string): void;
  /** Has the page show what the reader's limits hide, or no more; closing the popup ends it too. */
  peek(isOn: boolean): void;
}

/** Listens to the frames of a tab; `onTerms` gets the terms of the whole page, most frequent first, and what is hidden there. */
export function openPageTerms(tab: number, onTerms: (page: FrameTerms) => void): PageTermsLink {
  const frames = new Map<string, FrameTerms>();
  const port = browser.tabs.connect(tab, { name: PAGE_TERMS_PORT });
  const order = (given: PopupOrder) => port.postMessage(given);
  port.onMessage.addListener((message: unknown) => {
    const told = v.safeParse(fromFrame, message);
    if (!told.success) return;
    frames.set(told.output.frame, told.output);
    onTerms(sumFrames([...frames.values()]));
  });
  return {
    jumpTo(id) {
      for (const [frame, { terms }] of frames) {
        if (!terms.some((term) => term.id === id)) continue;
        order({ frame, jumpTo: id });
        return;
      }
    },
    peek: (isOn) => order({ peek: isOn }),
  };
}

function sumFrames(frames: readonly FrameTerms[]): FrameTerms {
  const counts = new Map<string, number>();
  for (const { id, count } of frames.flatMap(({ terms }) => terms))
    counts.set(id, (counts.get(id) ?? 0) + count);
  const all = (reason: keyof HiddenCounts) => frames.reduce((sum, { hidden }) => sum + hidden[reason], 0);
  return {
    terms: [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count),
    hidden: {
      repeated: all('repeated'),
      known: all('known'),
      learned: all('learned'),
      basic: all('basic'),
      crowded: all('crowded'),
    },
  };
}
