// The definition of a mark, in a card beside it as the popover is on pages.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import type { Definition } from '../core/glossary/entry-schema.ts';
import { placePopover, popoverWidth } from '../core/popover/place-popover.ts';
import { SampleCard } from '../ui/sample/SampleCard.tsx';

interface Props {
  readonly term: Definition;
  /** The mark beside which it stands. */
  readonly mark: HTMLElement;
  readonly onMore: () => void;
}

/** Shows a definition beside its mark; it stays there when the page scrolls. */
export function TrialCard({ term, mark, onMore }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const view = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight };
    element.style.inlineSize = `${popoverWidth(view)}px`;
    const anchor = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const { left, top, room } = placePopover({
      anchor,
      height: element.offsetHeight,
      view,
      side: null,
      isRightToLeft: getComputedStyle(mark).direction === 'rtl',
    });
    element.style.left = `${left + scrollX}px`;
    element.style.top = `${top + scrollY}px`;
    element.style.maxBlockSize = `${room}px`;
    mark.setAttribute('data-open', '');
    return () => mark.removeAttribute('data-open');
  }, [term, mark]);
  return (
    <div ref={card} class="trial-card" role="status">
      <SampleCard term={term} />
      <button type="button" class="chip" onClick={onMore}>
        {message('welcomeMore', { term: term.name })}
      </button>
    </div>
  );
}
