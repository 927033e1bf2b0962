// What the page itself says of a short form, as the popover shows it; and the way back from where it says so.
import { languageOfMessages, message } from '../../browser/shared/i18n.ts';
import { Message } from '../../ui/Message.tsx';
import type { PageWords } from './page-words.ts';

interface Props {
  readonly words: PageWords;
  /** Whether a definition of the glossary follows, which has a name of its own. */
  readonly isFollowed: boolean;
  /** Shows the place where the page says so. */
  readonly onJump: () => void;
}

/** Shows the page's own words, the sentence in which they stand, and a button that leads to it. */
export function OwnWords({ words: { short, long, place }, isFollowed, onJump }: Props) {
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
      {place?.sentence && (
        <blockquote>
          <bdi>{place.sentence}</bdi>
        </blockquote>
      )}
      {place && (
        <button type="button" onClick={onJump}>
          {message('showOwnWords')}
        </button>
      )}
    </section>
  );
}

/** Shows a button that leads back to the mark, beside the place where the page explains it. */
export function WayBack({ short, onBack }: { readonly short: string; readonly onBack: () => void }) {
  return (
    <div
      class="gloss card"
      role="dialog"
      aria-label={message('popoverName', { terms: short })}
      tabIndex={-1}
      {...languageOfMessages()}
    >
      <div class="bar">
        <button type="button" class="back" onClick={onBack}>
          {message('backToText')}
        </button>
      </div>
    </div>
  );
}
