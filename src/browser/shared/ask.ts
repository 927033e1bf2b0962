// Asks the background.

import { browser } from '../api/native.ts';
import { callIfAlive } from './orphan.ts';
import type { Answer, FailureReason, Request, RequestKind, Response } from './requests.ts';

/** Somebody is there, and has not answered. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly reason: FailureReason;

  constructor(kind: RequestKind, reason: FailureReason, message: string, options?: ErrorOptions) {
    super(`The request "${kind}" ${reason === 'refused' ? 'was refused' : 'failed'}: ${message}`, options);
    this.reason = reason;
  }
}

/**
 * Asks the background. Resolves with null if nobody is there: the extension was updated or removed under this page, or
 * is just starting. Fails with a RequestError where the background refused or failed: its own console says why.
 */
export async function ask<Kind extends RequestKind>(
  kind: Kind,
  request: Request<Kind>,
): Promise<Response<Kind> | null> {
  const answering = new AbortController();
  const answer = await Promise.race([
    callIfAlive<Answer | null | undefined>(() => browser.runtime.sendMessage({ kind, ...request })),
    pageIsLeft(answering.signal),
  ]).finally(() => answering.abort());
  // Where only others listen, who leave the message to the background, browsers give an empty answer.
  if (!answer) return null;
  if ('error' in answer) throw new RequestError(kind, answer.error.reason, answer.error.message);
  return answer.value as Response<Kind>;
}

/**
 * Resolves with null when the page is left, unless the signal has aborted before. It may come back from the cache for the
 * back button, and then nobody answers what it had asked: in Firefox the promise of an answer stays open for ever. A worker
 * is no page, and has no such event.
 */
function pageIsLeft(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    globalThis.addEventListener?.('pagehide', () => resolve(null), { once: true, signal });
  });
}
