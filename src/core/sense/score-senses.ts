// Scores how likely each match has its glossary meaning, by all the evidence there is. From MARK_FROM (weights.ts) on,
// core/page/candidates-by-sense.ts takes it.
import type { Match, TextMatches } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import type { PackedForm } from '../forms/packed-format.ts';
import { isAmongOtherScript } from '../text/other-script.ts';
import type { Phrase } from '../text/phrase-set.ts';
import { type Evidence, logOddsOf, settled } from './evidence.ts';
import { cuesNear, isInPhrase } from './find-cues.ts';
import { isInCompound } from './is-in-compound.ts';
import { isInName } from './is-in-name.ts';
import { joinWrittenOut } from './join-written-out.ts';
import { applyOneSensePerDiscourse, type Sense, type SensedMatch } from './one-sense-per-discourse.ts';
import { FIELD_TERM, isEnglish, topicStrength } from './page-topic.ts';
import type { PageTopic } from './page-topic-schema.ts';
import { BLOCK_GAP, type FieldWords, fieldWordsOf, weightNear } from './weigh-nearby-words.ts';
import { SENSE_WEIGHTS, type SenseWeights } from './weights.ts';

export type { Sense, SensedMatch };

const UNAMBIGUOUS = settled('unambiguous');
const OTHER_LANGUAGE = settled('language');
const OTHER_PHRASE = settled('phrase');
const LONGER_NAME = settled('longer-name');
const CAPITALS = settled('capitals');
const COMPOUND = settled('compound');

/** What is known of a page before its matches are scored. */
interface Page {
  readonly index: FormIndex;
  readonly allTextMatches: readonly TextMatches[];
  readonly strength: number;
  /** The ids of the terms that it names by an unambiguous form. */
  readonly named: ReadonlySet<string>;
  /** See termsAlone. */
  readonly namedAlone: ReadonlySet<number>;
  readonly fieldWords: FieldWords;
  readonly weights: SenseWeights;
}

/** What is known of the text in which a match stands. */
interface TextContext {
  readonly textIndex: number;
  /** How many words of the page stand before it. */
  readonly wordsBefore: number;
  readonly isEnglish: boolean;
}

/**
 * Scores every match of some texts, in the order of the page: whether it has its glossary meaning, by the words near
 * it, by the unambiguous terms near it, and by what the page as a whole is about.
 */
export function senseMatches(
  index: FormIndex,
  allTextMatches: readonly TextMatches[],
  topic: PageTopic,
  weights = SENSE_WEIGHTS,
): SensedMatch[][] {
  const named = new Set(topic.fieldMentions.map(([id]) => id));
  const isNamed = (term: number) => named.has(index.term(term).id);
  const isEnglishText = allTextMatches.map(
    (textMatches) => textMatches.matches.length === 0 || isEnglish(textMatches, topic),
  );
  const page: Page = {
    index,
    allTextMatches,
    strength: topicStrength(topic, weights),
    named,
    namedAlone: termsAlone(allTextMatches),
    fieldWords: fieldWordsOf(allTextMatches, isNamed, (text) => isEnglishText[text] ?? true),
    weights,
  };
  let wordsBefore = 0;
  const alone = allTextMatches.map((textMatches, textIndex) => {
    const context = { textIndex, wordsBefore, isEnglish: isEnglishText[textIndex] ?? true };
    wordsBefore += textMatches.wordCount + BLOCK_GAP;
    return textMatches.matches.map((match) => ({ match, senses: sensesOf(page, context, match) }));
  });
  if (page.strength > 0) applyOneSensePerDiscourse(alone, (evidence) => scoreOf(evidence, page));
  for (const ofText of alone) {
    for (const { senses } of ofText) if (senses.length > 1) senses.sort((a, b) => b.score - a.score);
  }
  return alone.map((sensed, text) => joinWrittenOut(allTextMatches[text]?.text.original ?? '', sensed));
}

/** Returns the senses of a match, each by itself. */
function sensesOf(page: Page, context: TextContext, match: Match): Sense[] {
  const { candidates } = match;
  const first = candidates[0];
  const whole = first?.isLongerName ? LONGER_NAME : longerNameAround(page, context, match);
  if (whole !== null)
    return candidates.map(({ term }) => ({ id: page.index.term(term).id, score: 0, evidence: whole }));
  // Nearly all matches have one candidate: this saves a list for each.
  if (first && candidates.length === 1) return [senseOf(page, context, match, first)];
  const around = aroundOf(page, context, match);
  return candidates.map((candidate) => senseOf(page, context, match, candidate, around));
}

/** What stands around a match: looked up once for all of its candidates. */
interface Around {
  /** The cues and counter-cues near it, of all candidates. */
  readonly cues: readonly Phrase[];
  /** What the field's words near it say. */
  readonly near: number;
}

function aroundOf(
  { index, allTextMatches, fieldWords, weights }: Page,
  context: TextContext,
  match: Match,
): Around {
  const { candidates, wordIndex } = match;
  const cues = index.cuesOf(candidates);
  return {
    cues: cues === null ? NO_CUES : cuesNear(cues, match, allTextMatches, context.textIndex),
    near: weightNear(fieldWords, context.wordsBefore + wordIndex, candidates[0]?.term ?? -1, weights),
  };
}

const NO_CUES: readonly Phrase[] = [];

/** Returns by what a match is a part of a name: capitals and hyphens, which other languages use in other ways. */
function longerNameAround({ allTextMatches }: Page, context: TextContext, match: Match): Evidence | null {
  const text = allTextMatches[context.textIndex]?.text;
  if (!text || !context.isEnglish || match.expansion !== undefined) return null;
  if (isInName(text, match)) return CAPITALS;
  return isInCompound(text.original, match) ? COMPOUND : null;
}

function senseOf(
  page: Page,
  context: TextContext,
  match: Match,
  candidate: PackedForm,
  around?: Around,
): Sense {
  const rule = page.index.term(candidate.term);
  const { id } = rule;
  if (candidate.isUnambiguous) return { id, score: 1, evidence: UNAMBIGUOUS };
  const mayMeanIt = context.isEnglish || match.expansion !== undefined || candidate.isLoan;
  if (!mayMeanIt) return { id, score: 0, evidence: OTHER_LANGUAGE };
  const textMatches = page.allTextMatches[context.textIndex];
  const { otherPhrases } = rule;
  if (textMatches && otherPhrases !== null && isInPhrase(otherPhrases, match, textMatches))
    return { id, score: 0, evidence: OTHER_PHRASE };
  const evidence = evidenceFor(page, context, match, candidate, around ?? aroundOf(page, context, match));
  return { id, score: scoreOf(evidence, page), evidence };
}

/** Returns the probability of a meaning by its evidence. */
function scoreOf(evidence: Evidence, { strength, weights }: Page): number {
  return 1 / (1 + Math.exp(-logOddsOf(evidence, strength, weights)));
}

/**
 * Returns the terms, among those that share a form in some texts, that these texts also name by a form of their own:
 * the shared form more likely means one of them.
 */
function termsAlone(allTextMatches: readonly TextMatches[]): ReadonlySet<number> {
  const sharing = new Set<number>();
  for (const { matches } of allTextMatches) {
    for (const { candidates } of matches) {
      if (candidates.length > 1) for (const { term } of candidates) sharing.add(term);
    }
  }
  const alone = new Set<number>();
  if (sharing.size === 0) return alone;
  for (const { matches } of allTextMatches) {
    for (const { candidates } of matches) {
      const only = candidates[0];
      if (only && candidates.length === 1 && !only.isLongerName && sharing.has(only.term))
        alone.add(only.term);
    }
  }
  return alone;
}

/** Gathers what decides whether a match means a term. */
function evidenceFor(
  page: Page,
  context: TextContext,
  match: Match,
  { term, isLoan }: PackedForm,
  around: Around,
): Evidence {
  const { index, allTextMatches, weights } = page;
  const { id, sense } = index.term(term);
  const textMatches = allTextMatches[context.textIndex];
  const needsCues = sense === 'near';
  let cues = 0;
  let counterCues = 0;
  for (const phrase of around.cues) {
    if (phrase.term !== term) continue;
    if (phrase.isCue) cues++;
    else counterCues++;
  }
  return {
    settledBy: null,
    needsCues,
    isDefined: match.expansion !== undefined,
    loan: isLoan && textMatches ? loanIn(textMatches, context, match) : null,
    // What a page names all the time is its own term, in which it is about the field at all.
    isNamed:
      page.named.has(id) || id === FIELD_TERM || (match.candidates.length > 1 && page.namedAlone.has(term)),
    cues,
    counterCues,
    near: Math.min(around.near, needsCues ? weights.maxNearNear : weights.maxNearContext),
    isElsewhere: false,
    isOtherElsewhere: false,
  };
}

/** Returns what a loan-word stands among: another script, or another language of Latin letters; null in English. */
function loanIn({ text }: TextMatches, context: TextContext, match: Match): Evidence['loan'] {
  if (isAmongOtherScript(text.original, match)) return 'script';
  return context.isEnglish ? null : 'language';
}
