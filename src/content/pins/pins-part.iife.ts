// Comes into frames where the reader pins a term.
import { providePart } from '../parts/load-part.ts';
import type { PinsPart } from '../popover/pin-terms.ts';
import { pinnedCards } from './pinned-cards.ts';

providePart<PinsPart>('pins', { pinnedCards });
