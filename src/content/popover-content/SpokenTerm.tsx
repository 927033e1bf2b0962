// Has a screen reader say what a mark means to which the reader went by key, while the focus stays on the page.
import { useEffect, useState } from 'preact/hooks';
import { languageOfMessages, message } from '../../browser/shared/i18n.ts';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import { inlineText } from '../../core/glossary/prose-text.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import type { PageWords } from '../page-words/page-words.ts';
import type { PlaceOnPage } from './place/PlaceBar.tsx';

interface Props {
  readonly terms: readonly ExplainedTerm[];
  readonly words: PageWords | null;
  readonly place: PlaceOnPage | null;
}

/**
 * Says the likeliest meaning and its place on the page, once what else is being said is over. The element comes empty, and its
 * text a frame later: what is in a live region from the start is not read out.
 */
export function SpokenTerm({ terms: [term], words, place }: Props) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <p class="spoken" role="status" {...languageOfMessages()}>
      {isThere && (
        <>
          {words && <>{message('ownWords', { words: words.long })} </>}
          {term && (
            <span {...IN_ENGLISH}>
              {term.name}: {inlineText(term.definition)}
            </span>
          )}
          {place && <> {message('markPlaceSpoken', { place: place.at, count: place.count })}</>}
        </>
      )}
    </p>
  );
}
