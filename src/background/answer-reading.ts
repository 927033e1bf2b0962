import forms from 'virtual:gloss/forms';
import { type FormIndex, openFormIndex } from '../core/form-index.ts';
import type { PageTopic } from '../core/page-topic.ts';
import { type Reading, readTexts } from '../core/read-texts.ts';

let index: FormIndex | null = null;

/** Reads texts of a page. Nothing of them is kept. */
export function answerReading(texts: readonly string[], rest: PageTopic): Reading {
  index ??= openFormIndex(forms);
  return readTexts(index, texts, rest);
}
