// A sample text, marked as pages are by the reader's limits.
import { useMemo } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import { decideMarks, type PolicyBlock } from '../core/marking/decide-marks.ts';
import type { ReaderLimits } from '../core/marking/reader-limits.ts';
import type { ChosenMatch } from '../core/page/analysis-schemas.ts';
import { IN_ENGLISH } from '../ui/glossary-language.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { useTermMatches } from '../ui/quiz/use-term-matches.ts';

const SECTIONS = ['first', 'second'] as const;

/** Shows two sections of a text with the marks that these limits let through. */
export function LimitsPreview({ limits }: { limits: ReaderLimits }) {
  const texts = useMemo(
    () =>
      SECTIONS.flatMap((section) => [message(`sampleHeading_${section}`), message(`sampleText_${section}`)]),
    [],
  );
  const found = useTermMatches(texts);
  const shown = marksOf(
    texts.map((text) => ({ text, matches: found.get(text) ?? [] })),
    limits,
  );
  return (
    <div>
      <h3 id="preview">{message('limitsPreview')}</h3>
      <blockquote class="preview" aria-labelledby="preview" {...IN_ENGLISH}>
        {texts.map((text, index) => (
          <p key={text} class={isHeading(index) ? 'sample-heading' : undefined}>
            <MarkedText text={text} matches={shown[index] ?? []} />
          </p>
        ))}
      </blockquote>
    </div>
  );
}

/** Whether a text of the sample is a heading: every other is. */
function isHeading(index: number): boolean {
  return index % 2 === 0;
}

function marksOf(
  texts: readonly { readonly text: string; readonly matches: readonly ChosenMatch[] }[],
  limits: ReaderLimits,
): ChosenMatch[][] {
  const blocks = texts.map(
    ({ text, matches }, index): PolicyBlock => ({
      isPiece: false,
      isHeading: isHeading(index),
      distance: 0,
      length: text.length,
      candidates: matches.map((match) => ({ ...match, zone: null })),
      shown: new Set(),
      isFresh: true,
    }),
  );
  const verdicts = decideMarks(blocks, limits);
  return texts.map(({ matches }, index) => matches.filter((_, at) => verdicts[index]?.[at] === 'shown'));
}
