// Comes into frames where the first term is to be read out that opens in the panel beside the page.
import { providePart } from '../parts/load-part.ts';
import { type SpokenPart, spokenMark } from './spoken-mark.ts';

providePart<SpokenPart>('spoken', { spokenMark });
