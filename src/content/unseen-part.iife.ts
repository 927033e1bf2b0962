// Comes into frames with terms in text that nobody can see yet.
import { providePart } from './parts/load-part.ts';
import { type UnseenPart, unseenTexts } from './reading/unseen-texts.ts';

providePart<UnseenPart>('unseen', { unseenTexts });
