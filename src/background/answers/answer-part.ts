// Answers pages that ask for a part of the content script: puts it into their frame.
import type { Asker } from '../../browser/answer-requests.ts';
import { injectInto } from '../../browser/inject.ts';
import type { PartName } from '../../browser/shared/requests.ts';
import { PART_FILES } from './part-files.ts';

/** Resolves with whether the part could come into the frame that asks (see injectInto). */
export function answerPart(name: PartName, asker: Asker): Promise<boolean> {
  return injectInto(asker, PART_FILES[name]);
}
