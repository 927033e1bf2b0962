// Reads small made-up pages as saved pages are read, for the tests of this folder.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFormIndex } from '../../src/core/forms/form-index.ts';
import { packForms } from '../../src/core/forms/pack-forms.ts';
import { makeTerm } from '../make-term.ts';
import type { Label } from './labels.ts';
import { findInPage, type ReadPage, type ZoneOf } from './read-page.ts';

const UNSURE = { sense: 'near', cues: ['reward'] } as const;

/** A glossary of few terms: all are marked wherever they stand, but for "agent", which needs a "reward" near it. */
export const INDEX = openFormIndex(
  packForms(
    [
      makeTerm('agent', UNSURE),
      makeTerm('tool-agent', { forms: ['tool agent'], unambiguous: ['tool agent'] }),
      makeTerm('fine-tuning', { forms: ['fine-tuning'], unambiguous: ['fine-tuning'] }),
      makeTerm('vector-database', { forms: ['vector database'], unambiguous: ['vector database'] }),
    ],
    { vocabulary: [] },
  ),
);

/** Nobody wants a mark in a nav element. */
const NAV_IS_MENU = (): ZoneOf => (block) =>
  block.parts[0]?.node.parentElement?.closest('nav') ? 'menu' : null;

/** Reads a page with this body. */
export function readMadeUp(body: string, labels: readonly Label[] = []): ReadPage {
  return withFile(`<!doctype html><meta charset="utf-8"><body>${body}`, (file) =>
    findInPage(file, { index: INDEX, zones: NAV_IS_MENU }, labels).judge(),
  );
}

/** Calls `use` with the path of a file of this text, and returns what it returns; the file is gone then. */
export function withFile<Result>(text: string, use: (file: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'gloss-eval-'));
  try {
    const file = path.join(folder, 'file');
    writeFileSync(file, text);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes a quote of a text with its word in brackets. */
export function quoteOf(text: string): { before: string; match: string; after: string } {
  const [before = '', match = '', after = ''] = text.split(/[[\]]/);
  return { before, match, after };
}
