// What the parts of the extension ask of its background. What is asked is checked there, by these schemas; what the background
// answers is our own word, and is not.
import * as v from 'valibot';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import type { MarkChoices } from '../../core/marking/reader-limits.ts';
import type { MarkingMode } from '../../core/marking/reason-to-paint.ts';
import { pageTextSchema, restOfPageSchema, type TextAnalysis } from '../../core/page/analysis-schemas.ts';
import type { OpeningChoice } from '../../core/popover/pointer-rest.ts';
import type { PopoverLook } from '../../core/popover/popover-look.ts';
import type { Frozen } from '../../core/schema/frozen.ts';
import { POPOVER_SECTIONS, type PopoverSection } from '../../core/settings/popover-sections.ts';

/** The parts of the content script that come when they are needed. */
const PART_NAMES = [
  'reading',
  'marking',
  'wrapping',
  'popover',
  'pacing',
  'unseen',
  'panel',
  'spoken',
  'pins',
  'walk',
  'unmarked',
] as const;
export type PartName = (typeof PART_NAMES)[number];

const errorReportSchema = v.object({
  name: v.string(),
  /** It may quote the page. */
  message: v.string(),
  /** Without name and message: places in our own files only. */
  stack: v.string(),
});
/** An error in a page, taken apart. */
export type ErrorReport = Frozen<v.InferOutput<typeof errorReportSchema>>;

/** The longest sentence that is kept of a page, in characters. */
export const MAX_SENTENCE = 400;

/** Every question. */
export const REQUESTS = {
  /** The definitions of some terms, each under the id that was asked for, though it is a former one. */
  definitions: v.object({ ids: v.array(v.string()) }),
  /** What stands in neighbouring texts of a page (see analyse-texts.ts): the background has the forms, and its code is warm. */
  textAnalysis: v.object({ texts: v.array(pageTextSchema), rest: restOfPageSchema }),
  /** What the reader's settings say for the frame that asks; where it is to be glossed, a part may come along with the answer. */
  frameContext: v.object({ along: v.nullable(v.picklist(PART_NAMES)) }),
  /** A part of the content script, for the frame that asks: it is there when the answer comes. */
  part: v.object({ name: v.picklist(PART_NAMES) }),
  /** What the reader knows and wants of marks: asked where there is something to mark. */
  readerFacts: v.object({}),
  /** The reader says that a term is known, or is not any more. */
  knowTerm: v.object({ id: v.string(), isKnown: v.boolean() }),
  /** The reader has met a term: opened its popover, in a sentence of the page. Asked only where that is to be kept. */
  met: v.object({ term: v.string(), sentence: v.pipe(v.string(), v.maxLength(MAX_SENTENCE)) }),
  /** The study window, at the page of a term or of an interview question; or at a quiz about a term. */
  openEntry: v.object({ id: v.string(), at: v.picklist(['page', 'quiz']) }),
  /** The panel beside the page, in the very moment in which the reader presses something there. */
  openPanel: v.object({}),
  /** The interview questions whose answers use a term. */
  questionsOf: v.object({ term: v.string() }),
  /** The reader has unfolded a part of the popover, or folded it. */
  keepSection: v.object({ section: v.picklist(POPOVER_SECTIONS), isOpen: v.boolean() }),
  /** The reader has seen enough of what is hidden, in one frame: all frames of the tab are told. */
  endPeek: v.object({}),
  /** Something went wrong in a page: told here, since the page's console is the page's. */
  errorReport: errorReportSchema,
} as const;

/** What the background answers to each. */
interface Responses {
  /** Without those ids that no term has or had. */
  readonly definitions: readonly { readonly id: string; readonly definition: ExplainedTerm }[];
  readonly textAnalysis: TextAnalysis;
  readonly frameContext: FrameContext;
  /** Whether it could come. */
  readonly part: boolean;
  readonly readerFacts: ReaderFacts;
  /** Whether it could be stored: in a private window nothing is. */
  readonly knowTerm: boolean;
  /** Whether it was kept. */
  readonly met: boolean;
  readonly openEntry: null;
  /** Where it did not open, how the reader opens it, in words; empty where it did. */
  readonly openPanel: string;
  readonly questionsOf: readonly NamedQuestion[];
  /** Whether it was kept: of private windows nothing is. */
  readonly keepSection: boolean;
  readonly endPeek: null;
  readonly errorReport: null;
}

/** An interview question as the popover names it. */
export interface NamedQuestion {
  readonly id: string;
  readonly question: string;
}

/** What a page has to know of its reader where it marks terms. */
export interface ReaderFacts extends MarkChoices, PopoverLook, OpeningChoice {
  /** How marks look, as a style sheet. */
  readonly markCss: string;
  /** The ids of the terms that the reader knows. */
  readonly known: readonly string[];
  /** The ids of the terms whose marks have faded, since the quiz finds the reader to know them. */
  readonly learned: readonly string[];
  /** Whether a term that is not marked is explained where the pointer rests on it with the Alt key held. */
  readonly altExplains: boolean;
  /** Where a definition opens: over the page, or in the panel beside it while that is open. */
  readonly opensIn: 'page' | 'panel';
  /** Whether this browser has a panel beside the page. */
  readonly hasPanel: boolean;
  /** Whether the Tab key reaches marks. */
  readonly tabReachesMarks: boolean;
  /** Whether the page is in a private window. */
  readonly isPrivate: boolean;
  /** Whether it is to be kept where the reader meets terms: never in a private window. */
  readonly keepsMeetings: boolean;
  /** Which parts of the popover the reader has unfolded. */
  readonly openSections: readonly PopoverSection[];
}

/** What holds for a frame of a page. */
export interface FrameContext {
  /** Whether the page in the tab, which may be another site's than the frame, is to be glossed. */
  readonly isOn: boolean;
  /** How marks are made. */
  readonly marking: MarkingMode;
  /** Whether the page was opened at a part of its text: scripts in it are not shown this part of the address. */
  readonly hasTextFragment: boolean;
  /** Whether the part that was to come along is there now. */
  readonly hasPart: boolean;
}

export type RequestKind = keyof typeof REQUESTS;
export type Request<Kind extends RequestKind> = Frozen<v.InferOutput<(typeof REQUESTS)[Kind]>>;
export type Response<Kind extends RequestKind> = Responses[Kind];

/** Whose fault it is that a request got no answer: the asker's, as it was not what it should be, or the answerer's. */
export type FailureReason = 'refused' | 'failed';

/** How an answer comes. */
export type Answer = { readonly value: unknown } | { readonly error: RequestFailure };
export interface RequestFailure {
  readonly reason: FailureReason;
  readonly message: string;
}
