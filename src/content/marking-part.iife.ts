// Comes into frames where there is something to mark.

import type { MarkingPart } from './marking-contract.ts';
import { providePart } from './parts/load-part.ts';
import { startMarking } from './start-marking.ts';

providePart<MarkingPart>('marking', { startMarking });
