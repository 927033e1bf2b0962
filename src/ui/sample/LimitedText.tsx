// A text that is marked as pages are, by the reader's limits.
import { useMemo } from 'preact/hooks';
import { decideMarks, type PolicyBlock } from '../../core/marking/decide-marks.ts';
import type { ReaderLimits } from '../../core/marking/reader-limits.ts';
import type { ChosenMatch } from '../../core/page/analysis-schemas.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { MarkedText } from '../MarkedText.tsx';
import { useTermMatches } from '../quiz/use-term-matches.ts';

/** A paragraph of the text. */
export interface Paragraph {
  readonly text: string;
  readonly isHeading: boolean;
}

interface Props {
  readonly paragraphs: readonly Paragraph[];
  readonly limits: ReaderLimits;
  /** Opens the likeliest term of a mark, when a reader goes to it; left out where marks are only to be looked at. */
  readonly onOpen?: (id: string, mark: HTMLElement) => void;
}

/** Shows the paragraphs of a text in English with the marks that these limits let through. */
export function LimitedText({ paragraphs, limits, onOpen }: Props) {
  const texts = useMemo(() => paragraphs.map(({ text }) => text), [paragraphs]);
  const found = useTermMatches(texts);
  const shown = useMemo(
    () => marksOf(paragraphs, (text) => found.get(text) ?? [], limits),
    [paragraphs, found, limits],
  );
  return (
    <>
      {paragraphs.map(({ text, isHeading }, index) => (
        <p key={text} class={isHeading ? 'sample-heading' : undefined} {...IN_ENGLISH}>
          <MarkedText
            text={text}
            matches={shown[index] ?? []}
            {...(onOpen && { onOpen, opensAtRest: true })}
          />
        </p>
      ))}
    </>
  );
}

function marksOf(
  paragraphs: readonly Paragraph[],
  matchesIn: (text: string) => readonly ChosenMatch[],
  limits: ReaderLimits,
): ChosenMatch[][] {
  const blocks = paragraphs.map(
    ({ text, isHeading }): PolicyBlock => ({
      isPiece: false,
      isHeading,
      distance: 0,
      length: text.length,
      candidates: matchesIn(text).map((match) => ({ ...match, zone: null })),
      kept: new Set(),
      isFresh: true,
    }),
  );
  const verdicts = decideMarks(blocks, limits);
  return paragraphs.map(({ text }, index) =>
    matchesIn(text).filter((_, at) => verdicts[index]?.[at] === 'shown'),
  );
}
