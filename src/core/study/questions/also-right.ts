// Tells which terms may be right besides another where one of several is to be chosen: those are never wrong choices.
import type { TermFacts } from './facts/term-facts.ts';
import { overlaps } from './facts/words.ts';

/**
 * What a difference says where one of the two is a kind or a part of the other, or another name: then what is true of one may
 * be true of the other.
 */
const KINSHIP =
  /\b(?:kinds? |types? |(?:a|one|the|general|usual) form |branch |variants? |versions? of |examples? |special case|instances? of |names? |subset|parts? of |stage of |synonym|umbrella|family|two sides|broader|narrower|wider|general(?:ly)? |in general|one (?:way|method|algorithm|technique|tool|use|test|measure) |any |includes? |covers? |the same |come to the same|usage overlaps)/iu;

/**
 * Definitions that have a greater share of their words in common are taken to say the same ("few-shot learning", "in-context
 * learning"), unless an entry says what sets the two apart.
 */
const SAME_WORDS = 0.36;

/** How the definition of a family of things begins. */
const COLLECTIVE =
  /^(?:(?:an?|the) (?:\p{L}+ )?(?:family|group|class|set|branch) of|(?:methods|techniques|ways|models) )/iu;

/** Says of two terms whether both may be right. */
export type AlsoRight = (one: TermFacts, other: TermFacts) => boolean;

/** Makes what says so for a glossary, in which some terms are wider than others. */
export function alsoRightIn(all: ReadonlyMap<string, TermFacts>): AlsoRight {
  const known = new Map<TermFacts, ReadonlySet<string>>();
  /** The ids of the terms of which one is a kind: those that its definition begins with, and those of which these are kinds. */
  const widerThan = (facts: TermFacts): ReadonlySet<string> => {
    const before = known.get(facts);
    if (before) return before;
    const found = new Set<string>();
    // Before the terms above it are looked at: two definitions may begin with each other.
    known.set(facts, found);
    for (const id of facts.namedFirst) {
      const above = all.get(id);
      if (!above || above === facts) continue;
      found.add(id);
      for (const further of widerThan(above)) found.add(further);
    }
    return found;
  };
  const isWider = (one: TermFacts, other: TermFacts) => widerThan(other).has(one.term.id);
  return (one, other) =>
    overlaps(one.keys, other.keys) ||
    namesOther(one, other) ||
    namesOther(other, one) ||
    isWider(one, other) ||
    isWider(other, one) ||
    areKin(one, other) ||
    isCollectiveOf(one, other) ||
    isCollectiveOf(other, one) ||
    (!areSetApart(one, other) && sharedWords(one, other) > SAME_WORDS);
}

/** Returns whether one term's definition or own name names the other: "language model" in "large language model". */
export function namesOther(one: TermFacts, { term }: TermFacts): boolean {
  return one.named.has(term.id) || one.inForms.has(term.id);
}

/** Returns whether an entry says of the two that one is a kind or a part of the other. */
export function areKin(one: TermFacts, other: TermFacts): boolean {
  const says = (from: TermFacts, to: TermFacts) =>
    from.term.confusedWith.some(({ id, difference }) => id === to.term.id && KINSHIP.test(difference));
  return says(one, other) || says(other, one);
}

/** Returns whether a term is the name of many things, as its definition says, and the other may be one of them. */
function isCollectiveOf({ term, text }: TermFacts, { term: other }: TermFacts): boolean {
  return COLLECTIVE.test(text) && (term.related.includes(other.id) || other.related.includes(term.id));
}

/** Returns whether an entry says in what the two differ. */
function areSetApart({ term: one }: TermFacts, { term: other }: TermFacts): boolean {
  return (
    one.confusedWith.some(({ id }) => id === other.id) || other.confusedWith.some(({ id }) => id === one.id)
  );
}

/** The share of the words of the shorter definition that the other has, too. */
function sharedWords({ textStems: one }: TermFacts, { textStems: other }: TermFacts): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return [...few].filter((stem) => many.has(stem)).length / Math.max(1, few.size);
}
