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

/** So far before a match its word may begin. */
const REACH = 40;

/**
 * Returns whether hyphens join a match in a text to words that make another thing of it: on both sides
 * ("carnot-webgpu-gateway"), or to its first word alone ("full-data point", "cross-language model").
 */
export function isInCompound(text: string, { start, end }: Pick<Match, 'start' | 'end'>): boolean {
  // A cheap check first: there is no hyphen before nearly all matches.
  if (!HYPHEN.test(text.charAt(start - 1))) return false;
  const before = LAST_PART.exec(text.slice(Math.max(0, start - 1 - REACH), start - 1))?.[0] ?? '';
  if (before === '' || LEAVES_IT.test(before)) return false;
  return NEXT_PART.test(text.slice(end, end + 2)) || CUT_INTO.test(text.slice(start, end));
}
