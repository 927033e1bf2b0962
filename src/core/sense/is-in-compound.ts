// Tells whether a match is only a part of a word that hyphens join.
import type { Match } from '../forms/find-matches.ts';

const HYPHEN = /[-‐‑]/;
const LAST_PART = /[\p{L}\p{N}]+$/u;
const NEXT_PART = /^[-‐‑][\p{L}\p{N}]/u;

/** Parts that leave what follows them what it is, as those that count or number do: "pre-trained model", "7-billion-parameter". */
const LEAVES_IT = /^(?:non|pre|post)$|\d/i;

/**
 * A form of several words of which the first is no participle: "cross-language model" is no language model, while a
 * "human-labeled dataset" is a labeled one.
 */
const CUT_INTO = /^[^\s‐‑-]*(?:[^\s‐‑d-]|[^\s‐‑e-]d)\s/;

/** A short form in capitals, or its plural. */
const IN_CAPITALS = /^\p{Lu}{2,}s?$/u;
const IN_SMALL_LETTERS = /^\P{Lu}+$/u;

/** A word with a capital makes a name of the short form behind it: "MMD-VAE", "Spreadsheet-RL". */
const WITH_CAPITAL = /^\p{Lu}/u;
/** But for those that count or place, as titles have them: "Any-LLM". */
const COUNTS_OR_PLACES =
  /^(?:all|any|anti|bi|cross|full|in|mini|multi|no|off|on|open|per|single|small|sub)$/i;

/** What makes a name of a short form before it: letters after a digit or a capital inside, "GAN-Pix2Pix". */
const NAMED_BEHIND = /^[-‐‑]\p{Lu}\p{Ll}+(?:\p{N}|\p{Lu})/u;

/** A version behind a word in small letters, which makes the name of a model: "text-embedding-3", "text-embedding-ada-002". */
const VERSION_BEHIND = /^[-‐‑](?:\p{Ll}+[-‐‑])?v?\d/u;

/** So far before and behind a match its word is looked at. */
const REACH = 40;

/**
 * Returns whether hyphens join a match in a text to words that make another thing of it: on both sides
 * ("carnot-webgpu-gateway"), to its first word alone ("full-data point", "cross-language model"), or to what makes a name of it
 * ("MMD-VAE", "text-embedding-3").
 */
export function isInCompound(text: string, { start, end }: Pick<Match, 'start' | 'end'>): boolean {
  // Cheap checks first: there is no hyphen beside nearly all matches.
  const isJoinedBehind = HYPHEN.test(text.charAt(end));
  if (isJoinedBehind && isNamedBehind(text.slice(start, end), text.slice(end, end + REACH))) return true;
  if (!HYPHEN.test(text.charAt(start - 1))) return false;
  const before = LAST_PART.exec(text.slice(Math.max(0, start - 1 - REACH), start - 1))?.[0] ?? '';
  if (before === '' || LEAVES_IT.test(before)) return false;
  const match = text.slice(start, end);
  if (IN_CAPITALS.test(match) && WITH_CAPITAL.test(before) && !COUNTS_OR_PLACES.test(before)) return true;
  return NEXT_PART.test(text.slice(end, end + 2)) || CUT_INTO.test(match);
}

/** Whether what hyphens join behind a match makes a name of it. */
function isNamedBehind(match: string, behind: string): boolean {
  if (IN_CAPITALS.test(match)) return NAMED_BEHIND.test(behind);
  return IN_SMALL_LETTERS.test(match) && VERSION_BEHIND.test(behind);
}
