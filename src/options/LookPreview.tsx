// A sample text, marked as pages are by what the reader has chosen, and a definition.
import { useMemo } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import type { Definition } from '../core/glossary/entry-schema.ts';
import type { ReaderLimits } from '../core/marking/reader-limits.ts';
import { popoverScale } from '../core/popover/popover-look.ts';
import type { Settings } from '../core/settings/settings.ts';
import { LimitedText } from '../ui/sample/LimitedText.tsx';
import { SampleCard } from '../ui/sample/SampleCard.tsx';
import { useMarkLook } from '../ui/sample/use-mark-look.ts';

const SECTIONS = ['first', 'second'] as const;
/** The size of text in a definition, in CSS pixels (ui/theme.css). */
const FONT_PX = 15;

interface Props {
  readonly settings: Settings;
  /** The ids of the terms that the reader knows. */
  readonly known: ReadonlySet<string>;
  /** The definition that is shown; null where the glossary has none. */
  readonly term: Definition | null;
}

/** The text is the same for whoever has learned what. */
const NONE: ReadonlySet<string> = new Set();

/** Shows two sections of a text with the marks that the reader's choices let through, as they look, and a definition. */
export function LookPreview({ settings, known, term }: Props) {
  const { repetition, pastLevel, markRoom, markLook, popoverTheme, popoverSize } = settings;
  const limits = useMemo(
    (): ReaderLimits => ({ repetition, pastLevel, markRoom, known, learned: NONE }),
    [repetition, pastLevel, markRoom, known],
  );
  const paragraphs = useMemo(
    () =>
      SECTIONS.flatMap((section) => [
        { text: message(`sampleHeading_${section}`), isHeading: true },
        { text: message(`sampleText_${section}`), isHeading: false },
      ]),
    [],
  );
  useMarkLook(markLook);
  return (
    <section>
      <h2 id="preview">{message('limitsPreview')}</h2>
      <blockquote class="preview" aria-labelledby="preview">
        <LimitedText paragraphs={paragraphs} limits={limits} />
      </blockquote>
      {term && (
        <div
          class={`gloss sample-card theme-${popoverTheme}`}
          style={{ fontSize: `${FONT_PX * popoverScale(popoverSize)}px` }}
        >
          <SampleCard term={term} />
        </div>
      )}
    </section>
  );
}
