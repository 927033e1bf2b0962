// The popup's side of the list of terms on a page: it hears them from the frames of a tab, and has them jump to one.
import * as v from 'valibot';
import { browser } from './api/polyfilled.ts';
import { type JumpOrder, PAGE_TERMS_PORT, type PageTerm } from './shared/page-terms.ts';

const fromFrame = v.object({
  frame: v.string(),
  terms: v.array(v.object({ id: v.string(), count: v.number() })),
});

/** The popup's side: the terms of all frames of a tab, as they come, and the way to one of them. */
export interface PageTermsLink {
  jumpTo(id: string): void;
}

/** Listens to the frames of a tab; `onTerms` gets the terms of the whole page, most frequent first. */
export function openPageTerms(tab: number, onTerms: (terms: readonly PageTerm[]) => void): PageTermsLink {
  const frames = new Map<string, readonly PageTerm[]>();
  const port = browser.tabs.connect(tab, { name: PAGE_TERMS_PORT });
  port.onMessage.addListener((message: unknown) => {
    const told = v.safeParse(fromFrame, message);
    if (!told.success) return;
    frames.set(told.output.frame, told.output.terms);
    onTerms(sumTerms([...frames.values()]));
  });
  return {
    jumpTo(id) {
      for (const [frame, terms] of frames) {
        if (!terms.some((term) => term.id === id)) continue;
        port.postMessage({ frame, jumpTo: id } satisfies JumpOrder);
        return;
      }
    },
  };
}

function sumTerms(frames: readonly (readonly PageTerm[])[]): PageTerm[] {
  const counts = new Map<string, number>();
  for (const { id, count } of frames.flat()) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}
