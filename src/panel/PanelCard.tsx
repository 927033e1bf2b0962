// What was opened last, as the panel shows it: the page's own words and the definitions, and what is opened from there.
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { plural } from '../browser/shared/i18n.ts';
import type { OpenedMark, OwnWordsInPanel } from '../browser/shared/panel-port.ts';
import {
  type HistoryEvent,
  NO_HISTORY,
  nextHistory,
  type PopoverHistory,
  shownEntry,
} from '../core/popover/popover-history.ts';
import { Message } from '../ui/Message.tsx';
import { HistoryBar } from '../ui/term/HistoryBar.tsx';
import { PanelTerm, type TermTools } from './PanelTerm.tsx';
import type { Definitions } from './use-definitions.ts';

interface Props extends TermTools {
  readonly opened: OpenedMark;
  readonly definitions: Definitions;
  /** Has the definition of a term come. */
  readonly load: (ids: readonly string[]) => Promise<void>;
}

/** Shows what a mark means, or a term that was opened from there, with the way back. */
export function PanelCard({ opened: { ids, words }, definitions, load, ...tools }: Props) {
  const [history, go] = useReducer(
    (state: PopoverHistory<string>, event: HistoryEvent<string>) => nextHistory(state, event),
    NO_HISTORY,
  );
  const card = useRef<HTMLDivElement>(null);
  const inside = shownEntry(history);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
    if (history === NO_HISTORY) return;
    // The button that was pressed may be gone: keep the focus here.
    card.current?.focus({ preventScroll: true });
  }, [history]);
  const open = (id: string) => void load([id]).then(() => go({ kind: 'open', entry: id }));
  const shown = (inside === null ? ids : [inside]).flatMap((id) => definitions.get(id) ?? []);
  return (
    <div ref={card} class="card" tabIndex={-1}>
      {history.opened.length > 0 && <HistoryBar history={history} onGo={go} />}
      {inside === null && words && <PageWords words={words} isFollowed={ids.length > 0} />}
      {shown.length > 1 && <p class="several">{plural('meanings', shown.length)}</p>}
      {shown.map((term) => (
        <PanelTerm key={term.id} term={term} onOpen={open} {...tools} />
      ))}
    </div>
  );
}

interface WordsProps {
  readonly words: OwnWordsInPanel;
  /** Whether a definition follows, which has a name of its own. */
  readonly isFollowed: boolean;
}

function PageWords({ words: { short, long, sentence }, isFollowed }: WordsProps) {
  return (
    <section class="on-this-page">
      {!isFollowed && (
        <h2>
          <bdi>{short}</bdi>
        </h2>
      )}
      <p>
        <Message name="ownWords" parts={{ words: <bdi>{long}</bdi> }} />
      </p>
      {sentence !== null && (
        <blockquote>
          <bdi>{sentence}</bdi>
        </blockquote>
      )}
    </section>
  );
}
