// Reads a saved page with the extension's own code, and finds labelled words and quotes in it.
import { readBlocks, type TextBlock, type TextPart } from '../../src/content/reading/text-blocks.ts';
import { titlesIn } from '../../src/content/reading/text-titles.ts';
import type { Match, TextMatches } from '../../src/core/forms/find-matches.ts';
import type { FormIndex } from '../../src/core/forms/form-index.ts';
import { findMatchesInTexts, NO_REST } from '../../src/core/page/analyse-texts.ts';
import { sumTopics, topicOf, topicStrength } from '../../src/core/sense/page-topic.ts';
import type { PageTopic } from '../../src/core/sense/page-topic-schema.ts';
import { type SensedMatch, senseMatches } from '../../src/core/sense/score-senses.ts';
import type { SenseWeights } from '../../src/core/sense/weights.ts';
import { MARK_FROM } from '../../src/core/sense/weights.ts';
import type { Label } from './labels.ts';
import { type Quote, type QuotedSpot, quotedSpots, type Spot, squeezedText } from './quoted-places.ts';
import { openSavedPage, showLeftAlone } from './saved-page.ts';

/** Returns why nobody wants a mark at a match of a block; null where somebody may. */
export type ZoneOf = (block: TextBlock, match: Pick<Match, 'start' | 'end'>) => string | null;

/** A match of the extension on a saved page, with the senses that it was given. */
export interface PageMatch {
  readonly block: TextBlock;
  readonly sensed: SensedMatch;
  /** Why nobody wants a mark there; null where somebody may. */
  readonly zone: string | null;
}

/** Whether a match is a candidate for a mark, by its sense and its zone. */
export function isCandidate({ sensed, zone }: PageMatch): boolean {
  return zone === null && sensed.senses.some(({ score }) => score >= MARK_FROM);
}

/** What the extension makes of a labelled word. */
export interface JudgedLabel {
  readonly label: Label;
  /** The matches that cover the word; null where the page's text does not hold it. */
  readonly found: readonly PageMatch[] | null;
  /** Whether the word stands in what the extension leaves alone, as code: never marked, whatever is found there. */
  readonly isLeftAlone: boolean;
}

/** A quoted word, found again in its page. */
export interface QuotedPlace {
  /** Its block, and its offsets in it, end exclusive; null where it stands in what the extension leaves alone. */
  readonly stretch: { readonly block: TextBlock; readonly start: number; readonly end: number } | null;
  /** The matches that overlap it. */
  readonly matches: readonly PageMatch[];
}

/** A saved page as the extension reads it. */
export interface ReadPage {
  readonly matches: readonly PageMatch[];
  readonly topic: PageTopic;
  readonly strength: number;
  readonly labels: readonly JudgedLabel[];
  /** Returns where a quoted word stands: no place, one, or several that nobody can tell apart. */
  placesOf(quote: Quote): QuotedPlace[];
}

/** A page's text, found but not yet judged. */
export interface FoundPage {
  /** Judges it, with other weights than the extension's if some are given. */
  judge(weights?: SenseWeights): ReadPage;
}

/** What a saved page is read with. */
export interface ReadingTools {
  readonly index: FormIndex;
  /** Makes what tells the zones of the page that is open. */
  readonly zones: () => ZoneOf;
}

/**
 * Reads a saved page with the extension's own code: its text, its matches. No script of the page runs. A labelled word
 * that stands in code or in a control is judged too, in a second reading that takes their text for prose; the first
 * reading says what the page is about.
 */
export function findInPage(
  file: string,
  { index, zones }: ReadingTools,
  labels: readonly Label[],
): FoundPage {
  const window = openSavedPage(file);
  const { body } = window.document;
  const text = squeezedText(body);
  const first = readingOf(body, index);
  const zoneOfMatch = zonesOf(first, zones());
  const spotsOf = (quote: Quote) =>
    quotedSpots(text, quote, (one, other) => placeIn(first, one)?.block !== placeIn(first, other)?.block);
  const labelled = labels.map((label) => ({ label, spot: spotsOf(label)[0] ?? null }));
  const isLeftAlone = (spot: QuotedSpot) => placeIn(first, spot.first) === null;
  const hidden = labelled.some(({ spot }) => spot && isLeftAlone(spot));
  const second = hidden ? readingOf(showLeftAlone(body), index) : first;
  window.close();

  return {
    judge(weights) {
      const topic = sumTopics(first.findings.map((found) => topicOf(index, found)));
      const judge = ({ blocks, findings }: Reading) =>
        senseMatches(index, findings, topic, weights).map((sensed, at) =>
          sensed.map((each): PageMatch => {
            const zone = zoneOfMatch.get(each.match) ?? null;
            return { block: blocks[at] ?? never(), sensed: each, zone };
          }),
        );
      const matches = judge(first);
      const ofAllText = second === first ? matches : judge(second);
      return {
        matches: matches.flat(),
        topic,
        strength: topicStrength(topic, weights),
        labels: labelled.map(({ label, spot }): JudgedLabel => {
          if (spot === null) return { label, found: null, isLeftAlone: false };
          const isPlain = isLeftAlone(spot);
          const place = placeIn(isPlain ? second : first, spot.first);
          const near = place ? ((isPlain ? ofAllText : matches)[place.block] ?? []) : [];
          return { label, found: near.filter((each) => overlaps(each, place)), isLeftAlone: isPlain };
        }),
        placesOf: (quote) =>
          spotsOf(quote).map((spot): QuotedPlace => {
            const place = placeIn(first, spot.first);
            const block = place && first.blocks[place.block];
            if (!block) return { stretch: null, matches: [] };
            const stretch = { start: place.offset, end: endIn(first, spot.last, place.block) };
            const near = (matches[place.block] ?? []).filter((each) => overlaps(each, stretch));
            return { stretch: { block, ...stretch }, matches: near };
          }),
      };
    },
  };
}

/** Blocks with what is found in each, and which of them a text node is in. */
interface Reading {
  readonly blocks: readonly TextBlock[];
  readonly findings: readonly TextMatches[];
  /** A node is in several blocks if it is so long that it is read in pieces. */
  readonly places: ReadonlyMap<Text, readonly { readonly block: number; readonly part: TextPart }[]>;
}

function readingOf(body: HTMLElement | null, index: FormIndex): Reading {
  const blocks = body ? [...readBlocks(body, () => undefined)] : [];
  const texts = blocks.map((block) => ({ text: block.text, titles: titlesIn(block) }));
  const findings = findMatchesInTexts(index, texts, NO_REST).map(({ textMatches }) => textMatches);
  const places = new Map<Text, { block: number; part: TextPart }[]>();
  for (const [block, { parts }] of blocks.entries()) {
    for (const part of parts) places.set(part.node, [...(places.get(part.node) ?? []), { block, part }]);
  }
  return { blocks, findings, places };
}

/** Asks for the zone of each match while the page is open and as it was. */
function zonesOf({ blocks, findings }: Reading, zoneOf: ZoneOf): ReadonlyMap<Match, string | null> {
  return new Map(
    findings.flatMap(({ matches }, at) =>
      matches.map((match) => [match, zoneOf(blocks[at] ?? never(), match)] as const),
    ),
  );
}

/** Returns the block that holds a character, by its number, and the character's offset in it; null if none does. */
function placeIn({ places }: Reading, { node, offset }: Spot): { block: number; offset: number } | null {
  for (const { block, part } of places.get(node) ?? []) {
    const own = offset - part.offset;
    if (own >= 0 && own < part.text.length) return { block, offset: part.start + own };
  }
  return null;
}

/** Returns the offset behind a character of a block, or the block's end where the character is of another one. */
function endIn(reading: Reading, last: Spot, block: number): number {
  const place = placeIn(reading, last);
  return place?.block === block ? place.offset + 1 : (reading.blocks[block]?.text.length ?? 0);
}

/** Whether a match holds characters of a stretch of its block, or the only character that is given. */
function overlaps(
  { sensed: { match } }: PageMatch,
  stretch: { start: number; end: number } | { offset: number } | null,
): boolean {
  if (!stretch) return false;
  const [start, end] =
    'offset' in stretch ? [stretch.offset, stretch.offset + 1] : [stretch.start, stretch.end];
  return match.start < end && match.end > start;
}

function never(): never {
  throw new Error('A block that was judged was read.');
}
