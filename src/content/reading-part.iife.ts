// Comes into frames that hold text and are to be glossed.

import { providePart } from './parts/load-part.ts';
import { type ReadingPart, readPage } from './read-page.ts';

providePart<ReadingPart>('reading', { readPage });
