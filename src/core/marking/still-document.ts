// Decides whether a document is known to be still: only its reader and its parser will ever touch its text.

/** What is known of a document at one moment. */
export interface DocumentFacts {
  /** Whether scripts were watched for from its first element on. */
  readonly isWatchedFromStart: boolean;
  /** Whether it has, or had, a script that can run. */
  readonly hasScript: boolean;
  /** Whether an element has a handler as an attribute, or a script as its address. */
  readonly hasInlineHandler: boolean;
  /** Whether another document may reach into it: a frame, its parent, or the page that opened it. */
  readonly isReachable: boolean;
  /** Whether it shows what frameworks, renderers, translators or other extensions leave behind. */
  readonly hasForeignTrace: boolean;
  /** Whether custom elements, slots or shadow roots are in it. */
  readonly hasComponents: boolean;
  /** Whether its text has delimiters of formulas, which a renderer looks for. */
  readonly hasMathDelimiters: boolean;
  /** Whether the address asks the browser to highlight a part of the text. */
  readonly hasTextFragment: boolean;
  /** Whether anyone but us has changed it since it was read first. */
  readonly isTouched: boolean;
  readonly isLoaded: boolean;
  /** For how long nothing has changed, in milliseconds. */
  readonly unchangedFor: number;
  /** Whether something of it is selected. */
  readonly isSelected: boolean;
  /** Whether a control or a text of it has the focus, or one of our popovers is open. */
  readonly isInUse: boolean;
}

/** Why a document is not known to be still. */
export type ReasonNotStill =
  | 'not watched'
  | 'script'
  | 'handler'
  | 'reachable'
  | 'foreign trace'
  | 'components'
  | 'math'
  | 'text fragment'
  | 'touched'
  | PassingReasonNotStill;

/** Reasons that may be over in a moment. */
export type PassingReasonNotStill = 'loading' | 'changing' | 'selected' | 'in use';

/** How long nothing must have changed, in milliseconds. */
export const STILL_AFTER_MS = 3000;

/**
 * Returns why a document is not known to be still; null if it is. In doubt it is not: a wrap splits text nodes that
 * others may hold, and no rule about what they do can tell who will write to a node later.
 */
export function reasonNotStill(facts: DocumentFacts): ReasonNotStill | null {
  if (!facts.isWatchedFromStart) return 'not watched';
  if (facts.hasScript) return 'script';
  if (facts.hasInlineHandler) return 'handler';
  if (facts.isReachable) return 'reachable';
  if (facts.hasForeignTrace) return 'foreign trace';
  if (facts.hasComponents) return 'components';
  if (facts.hasMathDelimiters) return 'math';
  if (facts.hasTextFragment) return 'text fragment';
  if (facts.isTouched) return 'touched';
  if (!facts.isLoaded) return 'loading';
  if (facts.unchangedFor < STILL_AFTER_MS) return 'changing';
  if (facts.isSelected) return 'selected';
  if (facts.isInUse) return 'in use';
  return null;
}

const PASSING: readonly ReasonNotStill[] = ['loading', 'changing', 'selected', 'in use'];

/** Returns whether a document that is not still for this reason may become so. */
export function isPassing(reason: ReasonNotStill): reason is PassingReasonNotStill {
  return PASSING.includes(reason);
}

/** `$…$`, `\(…\)`, `\[…\]` and LaTeX environments: what KaTeX's and MathJax's renderers look for in text. */
const MATH = /\$[^$]+\$|\\[([]|\\begin\{/;

/** Returns whether a text has delimiters of a formula. Two prices count as one: in doubt it has. */
export function hasMathDelimiters(text: string): boolean {
  return MATH.test(text);
}

/** Types of script elements that hold no program. */
const DATA_TYPE = /^(?!(?:module|importmap)$)(?!(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script)/i;

/** Returns whether a script element of this type can run, by the standard's list of JavaScript types. */
export function isExecutable(type: string): boolean {
  const name = type.trim().split(';')[0] ?? '';
  return name === '' || !DATA_TYPE.test(name);
}
