// The terms of the glossary that comes with the extension.
import formerIds from 'virtual:gloss/former-term-ids';
import terms from 'virtual:gloss/terms';
import { termList } from '../core/glossary/term-list.ts';
import type { TermSource } from './glossary-source.ts';

/** The terms of the bundled glossary. */
export const bundledTerms: TermSource = { list: termList(terms), formerIds };
