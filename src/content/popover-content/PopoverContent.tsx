// The content of the popover: what a mark means, in layers, and what is opened from there.
import type { ComponentChildren } from 'preact';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { languageOfMessages, languageTag, message, plural } from '../../browser/shared/i18n.ts';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import {
  type HistoryEvent,
  NO_HISTORY,
  nextHistory,
  type PopoverHistory,
  shownEntry,
} from '../../core/popover/popover-history.ts';
import { HistoryBar } from '../../ui/term/HistoryBar.tsx';
import { OwnWords } from '../page-words/OwnWords.tsx';
import type { PageWords } from '../page-words/page-words.ts';
import type { Reader } from '../reader/follow-reader.ts';
import { PlaceBar, type PlaceOnPage } from './place/PlaceBar.tsx';
import { SpokenTerm } from './SpokenTerm.tsx';
import type { KeepInView } from './TermActions.tsx';
import { TermCard } from './TermCard.tsx';
import { useSections } from './use-sections.ts';

interface Props {
  /** The terms that the mark means, best first. */
  readonly terms: readonly ExplainedTerm[];
  /** The page's own words for it; null if it has none. */
  readonly words: PageWords | null;
  /** Where the mark stands among those of its meaning; null where it is the only one, or no mark at all. */
  readonly place: PlaceOnPage | null;
  /** Whether the reader went to the mark by other means than the pointer: then it is read out. */
  readonly isSpoken: boolean;
  /** Resolves with another term's definition; null if it cannot be had any more. */
  readonly lookUp: (id: string) => Promise<ExplainedTerm | null>;
  /** Shows the place where the page says what its words are. */
  readonly onJump: () => void;
  readonly reader: Reader;
  readonly keep?: KeepInView | undefined;
  /** What stands above it all. */
  readonly children?: ComponentChildren;
}

/**
 * Shows the page's own words for a mark and its definitions, or a term that was opened from there, with the way back. It is a
 * dialog only once the focus goes in: to rest on a word opens none.
 */
export function PopoverContent(props: Props) {
  const { terms, words, place, isSpoken, lookUp, onJump, reader, keep, children } = props;
  const [history, go] = useReducer(
    (state: PopoverHistory<ExplainedTerm>, event: HistoryEvent<ExplainedTerm>) => nextHistory(state, event),
    NO_HISTORY,
  );
  const folding = useSections(reader);
  const card = useRef<HTMLDivElement>(null);
  const [hasFocus, focusEvents] = useFocusWithin(card);
  const opened = shownEntry(history);
  const shown = opened ? [opened] : terms;

  useEffect(() => {
    if (history === NO_HISTORY) return;
    card.current?.scrollTo(0, 0);
    // The button that was pressed may be gone: keep the focus in the popover.
    card.current?.focus({ preventScroll: true });
  }, [history]);

  const open = async (id: string) => {
    const term = await lookUp(id);
    if (term) go({ kind: 'open', entry: term });
  };

  return (
    <>
      <div
        ref={card}
        class={folding.open.includes('more') ? 'gloss card' : 'gloss card brief'}
        tabIndex={-1}
        {...(hasFocus ? { role: 'dialog', 'aria-label': nameOf(shown, words) } : {})}
        {...focusEvents}
        {...languageOfMessages()}
      >
        {children}
        {history.opened.length > 0 && <HistoryBar history={history} onGo={go} />}
        {!opened && place && <PlaceBar place={place} />}
        {!opened && words && <OwnWords words={words} isFollowed={terms.length > 0} onJump={onJump} />}
        {shown.length > 1 && <p class="several">{plural('meanings', shown.length)}</p>}
        {shown.map((term) => (
          <TermCard key={term.id} term={term} onOpen={open} reader={reader} keep={keep} {...folding} />
        ))}
      </div>
      {isSpoken && !hasFocus && <SpokenTerm terms={terms} words={words} place={place} />}
    </>
  );
}

/** The name of the popover: those of the terms, of which the mark means one, or the short form. */
function nameOf(terms: readonly Definition[], words: PageWords | null): string {
  const names = new Intl.ListFormat(languageTag(), { type: 'disjunction' }).format(
    terms.map(({ name }) => name),
  );
  return message('popoverName', { terms: names || (words?.short ?? '') });
}

/**
 * Returns whether the focus is in an element, and what that element must listen to. Its events are caught on the way down:
 * those that bubble are kept from the page, and so from us (popover-shield.ts).
 */
function useFocusWithin(element: { readonly current: HTMLElement | null }) {
  const [hasFocus, setFocus] = useState(false);
  const events = {
    onFocusCapture: () => setFocus(true),
    onBlurCapture: ({ relatedTarget }: FocusEvent) =>
      setFocus(relatedTarget instanceof Node && element.current?.contains(relatedTarget) === true),
  };
  return [hasFocus, events] as const;
}
