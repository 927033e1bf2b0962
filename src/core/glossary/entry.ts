// What a glossary entry and an interview question are, once their Markdown has been read and checked.

export const CATEGORIES = [
  'foundations',
  'data',
  'training',
  'architecture',
  'generation',
  'retrieval',
  'agents',
  'evaluation',
  'inference',
  'operations',
  'safety',
  'product',
  'tool',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const LEVELS = ['basic', 'intermediate', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

export const TOPICS = [
  'fundamentals',
  'practice',
  'strategy',
  'scenario',
  'system design',
  'troubleshooting',
  'behavioural',
  'short definitions',
] as const;
export type Topic = (typeof TOPICS)[number];

/** A piece of a line of text. Text is never HTML: windows turn this into elements. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** Where a reader can check an entry: a page with its title, or the reason why there is none. */
export type Source = { readonly url: string; readonly title?: string } | { readonly commonUsage: string };

/**
 * When a term is marked: "always"; by "context", where the text is about AI; or only "near" one of its own cues, for
 * words that are everyday words in AI texts too ("attention").
 */
export const SENSE_RULES = ['always', 'context', 'near'] as const;
export type SenseRule = (typeof SENSE_RULES)[number];

/** How a term appears in text, and when it is marked: all that finding needs to know of it. */
export interface TermForms {
  /** In the corpus the term's name; from the bundle on its id, as are those of other terms below (see entry-id.ts). */
  readonly id: string;
  readonly category: Category;
  /** As written in the entry; inflections are derived (see forms/form-variants.ts). */
  readonly forms: readonly string[];
  /** Base verbs of the act that the term names ("fine-tune"), from which -s, -ed and -ing are derived. */
  readonly verbs: readonly string[];
  readonly sense: SenseRule;
  /** The forms that mean the term anywhere, of a term that is not always marked ("unmistakable" in its file). */
  readonly unambiguous: readonly string[];
  /**
   * The forms that other languages have borrowed in this sense only, of such a term: for the everyday sense they have
   * words of their own.
   */
  readonly loans: readonly string[];
  /** Words that stand near the term where it has the AI sense. */
  readonly cues: readonly string[];
  /**
   * Where the term has another sense: phrases that hold one of its forms ("pay attention") are never marked, other
   * words near it ("weather") speak against the AI sense.
   */
  readonly otherSense: readonly string[];
  readonly level: Level;
  /** Whether most people know the word from everyday life ("AI"): it is marked once a page at most ("everyday" in its file). */
  readonly isEveryday: boolean;
}

export interface Term extends TermForms {
  readonly name: string;
  readonly related: readonly string[];
  readonly confusedWith: readonly { readonly id: string; readonly difference: string }[];
  readonly sources: readonly Source[];
  /** The day (YYYY-MM-DD) on which someone checked the entry against its sources. */
  readonly reviewed: string;
  readonly definition: readonly Inline[];
  readonly howItWorks: readonly Block[];
  readonly forProductManagers: readonly Block[];
  readonly example: readonly Block[];
}

/** An interview question, with what a good answer holds. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly topic: Topic;
  readonly level: Level;
  readonly terms: readonly string[];
  readonly sources: readonly Source[];
  readonly reviewed: string;
  readonly answer: readonly Block[];
  readonly keyPoints: readonly (readonly Inline[])[];
  readonly followUps: readonly (readonly Inline[])[];
  /** The order of a scenario's or a design's answer ("First", "Then", "Finally"), or a behavioural frame. */
  readonly steps: readonly { readonly name: string; readonly text: readonly Inline[] }[];
}
