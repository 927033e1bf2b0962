// A frame's side of the panel beside the page: its terms in document order, the one in view, and what the reader opens.
import { callIfAlive } from '../../browser/shared/orphan.ts';
import type { Port } from '../../browser/shared/page-terms.ts';
import type { OwnWordsInPanel, PanelNews, PanelOrder } from '../../browser/shared/panel-port.ts';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import { onAbort } from '../../core/lifetime/on-abort.ts';
import type { HiddenCounts } from '../../core/marking/decide-marks.ts';
import { isBefore } from '../marking/document-order.ts';
import type { Mark } from '../marking/highlighter.ts';
import { type FindDefinition, pageWordsOf } from '../page-words/page-words.ts';
import { loadPart } from '../parts/load-part.ts';
import { countTerms } from '../reader/count-terms.ts';
import type { Reader } from '../reader/follow-reader.ts';
import { noteMeeting } from '../reader/note-meeting.ts';
import { followView } from './follow-view.ts';
import type { PanelTie } from './panel-tie.ts';
import type { SpokenPart } from './spoken-mark.ts';

/** The frame that is shared. */
export interface SharedFrame {
  readonly page: { readonly signal: AbortSignal; readonly findDefinition: FindDefinition };
  readonly marked: {
    marks(): Mark[];
    hidden(): HiddenCounts;
    onChange(listener: () => void): () => void;
  };
  readonly reader: Reader;
  readonly definitions: { load(ids: readonly string[]): Promise<readonly ExplainedTerm[]> };
  readonly panel: PanelTie;
  readonly jumpTo: (id: string) => void;
}

/** What the part gives that tells the panel. */
export interface PanelPart {
  readonly shareWithPanel: typeof shareWithPanel;
}

/** How long changes of marks are gathered before they are told, in milliseconds: marks come in many slices. */
const GATHER_MS = 100;

/**
 * Tells the panel at the other end of a port what it shows of this frame, and does what it says, until the page's signal aborts
 * or the panel goes. Nothing is followed before the panel has answered: it may be gone by the time that this has come.
 */
export function shareWithPanel(
  port: Port,
  { page, marked, reader, definitions, panel, jumpTo }: SharedFrame,
): void {
  const closed = new AbortController();
  const signal = AbortSignal.any([page.signal, closed.signal]);
  const send = (news: PanelNews) => void callIfAlive(() => port.postMessage(news));
  const ordered = () => marked.marks().sort((one, other) => (isBefore(one, other) ? -1 : 1));
  const sendTerms = (marks: readonly Mark[]) => {
    const hidden = Object.values(marked.hidden()).reduce((sum, count) => sum + count, 0);
    send({ terms: countTerms(marks), hidden });
  };
  let isHeard = false;
  const follow = () => {
    isHeard = true;
    const view = followView(signal, (mark) => send({ lit: mark?.ids[0] ?? null }));
    let speaking: Promise<ReturnType<SpokenPart['spokenMark']> | null> | null = null;
    const speak = async (mark: Mark, long: string | undefined) => {
      speaking ??= loadPart<SpokenPart>('spoken').then((part) => part?.spokenMark(signal) ?? null);
      const [say, [term]] = await Promise.all([speaking, definitions.load(mark.ids)]);
      // Where the part could not be had, the next mark asks for it again.
      if (say) say(mark, { term, long });
      else speaking = null;
    };
    const show = (mark: Mark) => {
      const words = ownWords(mark, page.findDefinition);
      view.goTo(mark);
      send({ opened: { ids: mark.ids, words } });
      return words?.long;
    };
    const tell = (mark: Mark, isSpoken: boolean) => {
      const long = show(mark);
      // What opens over the page is noted and read out there.
      if (reader.facts().opensIn !== 'panel') return;
      const [id] = mark.ids;
      if (id !== undefined) noteMeeting(reader, mark, id);
      if (isSpoken) void speak(mark, long);
    };
    panel.tell = tell;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      gathering = undefined;
      const marks = ordered();
      sendTerms(marks);
      view.of(marks);
    };
    const stop = marked.onChange(() => {
      gathering ??= setTimeout(look, GATHER_MS);
    });
    onAbort(signal, () => {
      stop();
      clearTimeout(gathering);
      if (panel.tell === tell) panel.tell = null;
    });
    look();
    // The reader may have opened the panel to have it there.
    if (panel.last?.isShown()) show(panel.last);
  };

  port.onDisconnect.addListener(() => closed.abort());
  port.onMessage.addListener((message: unknown) => {
    // Only our own windows can connect.
    const order = message as PanelOrder;
    if (signal.aborted) return;
    if ('jumpTo' in order) jumpTo(order.jumpTo);
    else if (!isHeard) follow();
  });
  onAbort(page.signal, () => void callIfAlive(() => port.disconnect()));
  sendTerms(ordered());
}

/** Returns the page's own words for a mark as the panel shows them; null if it has none. */
function ownWords(mark: Mark, find: FindDefinition): OwnWordsInPanel | null {
  const words = pageWordsOf(mark, find);
  return words && { short: words.short, long: words.long, sentence: words.place?.sentence ?? null };
}
