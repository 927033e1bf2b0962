// What was found in one cell of the table, and how it is printed.
import type { Cell } from './moments.ts';
import type { TextDifference, ViewDifferences } from './view.ts';

/** What was found in a cell: how its page with Gloss differs from the one without, at three times. */
export interface CellReport extends Cell {
  /** Why the walker could not come at its moment; null where it did. */
  readonly missed: 'not wrapped' | 'not marked' | 'too late' | null;
  /** Whether marks were wrapped when the walker came: it may see our elements, and make others for it. */
  readonly wasWrapped: boolean;
  /** Whether the text is what the walker would make where our tags are the page's own: nothing is lost, but they were read. */
  readonly isAsOverTags: boolean;
  /** Whether Gloss has marked what came after the walker. */
  readonly isMarkedAgain: boolean;
  /** When the walker had ended. */
  readonly atOnce: ViewDifferences;
  /** When Gloss had read what it had done. */
  readonly atRest: ViewDifferences;
  /** When Gloss was off. */
  readonly off: ViewDifferences;
  /** Whether a mark was there when Gloss was off. */
  readonly isMarkLeft: boolean;
}

/** Returns whether a walker met our elements and so made other elements than without Gloss: reported, but no failure. */
export function hasReadOurElements({ wasWrapped, atOnce, atRest, off }: CellReport): boolean {
  return wasWrapped && [atOnce, atRest, off].some(({ elements }) => elements !== null);
}

/**
 * A cell of the table in a few characters: "=" where all is as without Gloss. "text" says that characters are lost, added
 * or moved; "tags" that the walker has read our tags and written other text for it, as it would over any other tags.
 */
export function outcomeOf(report: CellReport): string {
  const { missed, wasWrapped, isAsOverTags, atOnce, atRest, off, isMarkLeft } = report;
  if (missed) return missed;
  const times = [
    ['', atOnce],
    ['rest: ', atRest],
    ['off: ', off],
  ] as const;
  for (const [when, { text, elements, messages }] of times) {
    if (text) return `${when}${isAsOverTags ? 'tags' : 'text'} ${inFigures(text)}`;
    if (elements && !wasWrapped) return `${when}elements`;
    if (messages.length > 0) return `${when}errors`;
  }
  if (!isMarkLeft) return '=';
  return wasWrapped && isAsOverTags ? 'off: tags' : 'off: marks';
}

/** The first thing in a report that is not as without Gloss, in words; empty if there is none. */
export function detailsOf({ atOnce, atRest, off }: CellReport): string[] {
  const times = { 'at once': atOnce, 'at rest': atRest, 'Gloss off': off };
  for (const [when, { text, elements, messages }] of Object.entries(times)) {
    const difference = text ?? elements;
    if (difference) {
      const [expected, seen] = difference.at.map((each) => JSON.stringify(each));
      const what = text ? 'text' : 'elements';
      return [`${when}, ${what} without Gloss: ${expected}`, `${when}, ${what} with Gloss:    ${seen}`];
    }
    if (messages.length > 0) return messages.map((message) => `${when}: ${message}`);
  }
  return [];
}

function inFigures({ lost, added }: TextDifference): string {
  if (lost === 0 && added === 0) return 'moved';
  return [lost > 0 ? `-${lost}` : '', added > 0 ? `+${added}` : ''].filter(Boolean).join(' ');
}
