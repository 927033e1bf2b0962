// Comes into frames where there is something to mark.
import { markPage } from './mark-page.ts';
import type { MarkingPart } from './page-marking.ts';
import { providePart } from './parts/load-part.ts';

providePart<MarkingPart>('marking', { markPage });
