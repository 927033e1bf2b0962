// Comes into frames where the reader asks for the explanation of a word that is not marked.
import { providePart } from '../parts/load-part.ts';
import type { UnmarkedPart } from './explained-words.ts';
import { unmarkedWords } from './unmarked-words.ts';

providePart<UnmarkedPart>('unmarked', { unmarkedWords });
