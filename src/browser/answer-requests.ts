// Answers what other parts of the extension ask of its background.
import * as v from 'valibot';
import { browser, type Runtime } from './api/polyfilled.ts';
import { RequestError } from './shared/ask.ts';
import {
  type Answer,
  type FailureReason,
  REQUESTS,
  type Request,
  type RequestKind,
  type Response,
} from './shared/requests.ts';

/** Who asks: facts that the browser vouches for. */
export interface Asker {
  /** The id of the tab; null for one of our windows that is in none. */
  readonly tab: number | null;
  /** The id of the window in which that tab is; null where it is in none. */
  readonly window: number | null;
  /** The id of the frame in its tab: 0 for the page itself. */
  readonly frame: number | null;
  /** The id of the frame's document; null in Firefox, which tells none. */
  readonly document: string | null;
  /** The address of the page in the tab, which may be another site's than the frame's. */
  readonly pageAddress: string | null;
  /** The title of that page. */
  readonly pageTitle: string | null;
  /** Whether the tab is in a private window. */
  readonly isPrivate: boolean;
}

/** One function a kind of question. */
export type Handlers = {
  readonly [Kind in RequestKind]: (
    request: Request<Kind>,
    asker: Asker,
  ) => Promise<Response<Kind>> | Response<Kind>;
};

/**
 * Answers what the other parts ask; what is no known question is left to others. `onError` is called with each error that
 * an asker gets, and its cause.
 */
export function answerWith(handlers: Handlers, onError: (error: RequestError) => void): void {
  const errorAnswer = (kind: RequestKind, reason: FailureReason, cause: unknown): Answer => {
    onError(new RequestError(kind, reason, String(cause), { cause }));
    return { error: { reason, message: String(cause) } };
  };
  const answerTo = async (kind: RequestKind, message: unknown, asker: Asker): Promise<Answer> => {
    const request = v.safeParse(REQUESTS[kind], message);
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

function askerOf(sender: Runtime.MessageSender & { documentId?: string }): Asker {
  const { tab, frameId, documentId } = sender;
  return {
    tab: tab?.id ?? null,
    window: tab?.windowId ?? null,
    frame: frameId ?? null,
    document: documentId ?? null,
    pageAddress: tab?.url ?? null,
    pageTitle: tab?.title ?? null,
    isPrivate: tab?.incognito === true,
  };
}

/** What should stand where, in one line. What stands there is not told: it may be a page's text. */
function issuesOf({ issues }: { readonly issues: readonly v.BaseIssue<unknown>[] }): string {
  return issues
    .map((issue) => `${v.getDotPath(issue) ?? 'all of it'}: expected ${issue.expected}`)
    .join('; ');
}
