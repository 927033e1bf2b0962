// A short article in which terms are marked and explained as on pages. Content scripts do not run in windows of ours.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import { openStudy } from '../browser/tabs.ts';
import { readEntryId } from '../core/glossary/entry-id.ts';
import type { Definition } from '../core/glossary/entry-schema.ts';
import type { TermList } from '../core/glossary/term-list.ts';
import type { ReaderLimits } from '../core/marking/reader-limits.ts';
import type { Settings } from '../core/settings/settings.ts';
import { LimitedText } from '../ui/sample/LimitedText.tsx';
import { useMarkLook } from '../ui/sample/use-mark-look.ts';
import { TrialCard } from './TrialCard.tsx';

/** How long the pointer may be on the way from a mark to its card, in milliseconds. */
const AWAY_MS = 300;
/** A new reader knows no term. */
const NONE: ReadonlySet<string> = new Set();

interface Props {
  readonly settings: Settings;
  readonly list: TermList;
  readonly isPrivate: boolean;
}

interface Opened {
  readonly term: Definition;
  readonly mark: HTMLElement;
}

/** Shows the article, and the definition of the mark to which the reader goes. */
export function TrialArticle({ settings, list, isPrivate }: Props) {
  const { repetition, pastLevel, markRoom, markLook } = settings;
  const limits = useMemo(
    (): ReaderLimits => ({ repetition, pastLevel, markRoom, known: NONE, learned: NONE }),
    [repetition, pastLevel, markRoom],
  );
  const paragraphs = useMemo(
    () => [
      { text: message('welcomeArticle_heading'), isHeading: true },
      { text: message('welcomeArticle_first'), isHeading: false },
      { text: message('welcomeArticle_second'), isHeading: false },
    ],
    [],
  );
  const [opened, setOpened] = useState<Opened | null>(null);
  const article = useRef<HTMLElement>(null);
  const close = () => setOpened(null);
  useMarkLook(markLook);
  // A mark that is gone is explained no longer.
  useEffect(close, [limits]);
  useClosing(article, opened?.mark ?? null, close);

  const open = (id: string, mark: HTMLElement) => {
    const term = list.definition(id);
    setOpened(term && { term, mark });
  };
  const openGlossary = (id: string) =>
    void openStudy({ address: `#/glossary/${readEntryId(id)?.name ?? ''}`, isPrivate });
  return (
    <section ref={article}>
      <h2>{message('welcomeTry')}</h2>
      <p>{message('welcomeHow')}</p>
      <blockquote class="trial">
        <LimitedText paragraphs={paragraphs} limits={limits} onOpen={open} />
      </blockquote>
      {opened && <TrialCard {...opened} onMore={() => openGlossary(opened.term.id)} />}
      <p class="note">{message('welcomeOnPages')}</p>
    </section>
  );
}

/** Closes the card of a mark at Escape, and when the pointer or the focus is neither on the mark nor in the card any more. */
function useClosing(
  article: { readonly current: HTMLElement | null },
  mark: HTMLElement | null,
  close: () => void,
): void {
  // Before it is painted: a key pressed by who sees the card is heard.
  useLayoutEffect(() => {
    if (!mark) return;
    const closed = new AbortController();
    const { signal } = closed;
    let away: ReturnType<typeof setTimeout> | undefined;
    const isOurs = (target: EventTarget | null) =>
      target instanceof Node &&
      (mark.contains(target) || article.current?.querySelector('.trial-card')?.contains(target) === true);
    const follow = ({ target }: Event) => {
      clearTimeout(away);
      if (!isOurs(target) && !isOurs(document.activeElement)) away = setTimeout(close, AWAY_MS);
    };
    document.addEventListener('pointerover', follow, { signal });
    document.addEventListener('focusin', ({ target }) => !isOurs(target) && close(), { signal });
    document.addEventListener('pointerdown', ({ target }) => !isOurs(target) && close(), { signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
    return () => {
      closed.abort();
      clearTimeout(away);
    };
  }, [mark]);
}
