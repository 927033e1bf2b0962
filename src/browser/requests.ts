// The requests that parts of the extension send to the background, and their answers, checked where they come in.
import * as v from 'valibot';
import { pageTextSchema, restOfPageSchema, textAnalysisSchema } from '../core/page/analysis-schemas.ts';
import type { Frozen } from '../core/schema/frozen.ts';
import { privateSitesSchema } from '../core/settings/settings.ts';
import { browser, type Runtime } from './api.ts';
import { callIfAlive } from './orphan.ts';

const errorReportSchema = v.object({
  name: v.string(),
  /** It may quote the page. */
  message: v.string(),
  /** Without name and message: places in our own files only. */
  stack: v.string(),
});
/** An error in a page, taken apart. */
export type ErrorReport = Frozen<v.InferOutput<typeof errorReportSchema>>;

/** Every question that a part of the extension asks the background, with its answer. */
const REQUESTS = {
  /**
   * The definitions of some terms, each under the id that was asked for, even if it is a former one; ids that no term
   * has or had are left out. Each is checked when it is first shown (see checkDefinition): a page has a hundred, and
   * its reader opens three.
   */
  definitions: {
    request: v.object({ ids: v.array(v.string()) }),
    response: v.array(v.object({ id: v.string(), definition: v.unknown() })),
  },
  /**
   * What neighbouring texts of a page hold (see analyse-texts.ts): the background has the forms, and its code is
   * warm.
   */
  textAnalysis: {
    request: v.object({ texts: v.array(pageTextSchema), rest: restOfPageSchema }),
    response: textAnalysisSchema,
  },
  /** Where this frame is: the address of the page in the tab, which may be of another site than the frame. */
  frameContext: {
    request: v.object({}),
    response: v.object({
      pageAddress: v.nullable(v.string()),
      privateSites: privateSitesSchema,
    }),
  },
  /** Something went wrong in a page: reported here, since the page's console belongs to the page. */
  errorReport: {
    request: errorReportSchema,
    response: v.null(),
  },
} as const;

type Requests = typeof REQUESTS;
type RequestKind = keyof Requests;
type Request<Kind extends RequestKind> = Frozen<v.InferOutput<Requests[Kind]['request']>>;
type Response<Kind extends RequestKind> = Frozen<v.InferOutput<Requests[Kind]['response']>>;

/** Who asks: facts that the browser vouches for. */
export interface Asker {
  /** The id of the tab; null for a window of ours outside of any tab. */
  readonly tab: number | null;
  /** The id of the frame in its tab: 0 for the page itself. */
  readonly frame: number | null;
  /** The address of the page in the tab, which may be another site's than the frame's. */
  readonly pageAddress: string | null;
  /** Whether the tab is in a private window. */
  readonly isPrivate: boolean;
}

/** One function for each kind of question. */
export type Handlers = {
  readonly [Kind in RequestKind]: (
    request: Request<Kind>,
    asker: Asker,
  ) => Promise<Response<Kind>> | Response<Kind>;
};

/** Why a request got no answer: it was not what it should be, or answering it failed. */
const REASONS = ['refused', 'failed'] as const;
type Reason = (typeof REASONS)[number];
const errorSchema = v.object({ reason: v.picklist(REASONS), message: v.string() });

/** What `ask` fails with when the background is there but has not answered. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly reason: Reason;

  constructor(kind: RequestKind, reason: Reason, message: string, options?: ErrorOptions) {
    super(`The request "${kind}" ${reason === 'refused' ? 'was refused' : 'failed'}: ${message}`, options);
    this.reason = reason;
  }
}

/**
 * Asks the background. Resolves with null if nobody is there: the extension was updated or removed under this page, or
 * is just starting. Fails with a RequestError if the background refused or failed: its own console says why.
 */
export async function ask<Kind extends RequestKind>(
  kind: Kind,
  request: Request<Kind>,
): Promise<Response<Kind> | null> {
  const answer = await callIfAlive(() => browser.runtime.sendMessage({ kind, ...request }));
  // If only other parts listen, which leave the message to the background, browsers return an empty answer.
  if (answer === undefined || answer === null) return null;
  const failed = v.safeParse(v.object({ error: errorSchema }), answer);
  if (failed.success) throw new RequestError(kind, failed.output.error.reason, failed.output.error.message);
  const answered = v.safeParse(v.object({ value: REQUESTS[kind].response }), answer);
  if (!answered.success) throw new RequestError(kind, 'failed', issuesOf(answered));
  return answered.output.value as Response<Kind>;
}

/**
 * Answers what other parts ask; leaves anything that is not a known question to others. `onError` is called with each
 * error that an asker gets, and its cause.
 */
export function answerWith(handlers: Handlers, onError: (error: RequestError) => void): void {
  const errorAnswer = (kind: RequestKind, reason: Reason, cause: unknown) => {
    onError(new RequestError(kind, reason, String(cause), { cause }));
    return { error: { reason, message: String(cause) } };
  };
  const answerTo = async (kind: RequestKind, message: unknown, asker: Asker) => {
    const request = v.safeParse(REQUESTS[kind].request, message);
    if (!request.success) return errorAnswer(kind, 'refused', new TypeError(issuesOf(request)));
    const handle = handlers[kind] as (request: unknown, asker: Asker) => unknown;
    try {
      return { value: await handle(request.output, asker) };
    } catch (error) {
      return errorAnswer(kind, 'failed', error);
    }
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const kind = (message as { kind?: unknown } | null)?.kind;
    if (typeof kind !== 'string' || !Object.hasOwn(REQUESTS, kind)) return undefined;
    return answerTo(kind as RequestKind, message, askerOf(sender));
  });
}

function askerOf({ tab, frameId }: Runtime.MessageSender): Asker {
  return {
    tab: tab?.id ?? null,
    frame: frameId ?? null,
    pageAddress: tab?.url ?? null,
    isPrivate: tab?.incognito === true,
  };
}

/** Returns in one line what should stand where. It does not say what stands there: that may be a page's text. */
function issuesOf({ issues }: { readonly issues: readonly v.BaseIssue<unknown>[] }): string {
  return issues
    .map((issue) => `${v.getDotPath(issue) ?? 'all of it'}: expected ${issue.expected}`)
    .join('; ');
}
