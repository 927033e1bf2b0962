// Comes into frames where something may be wrapped by mark.js.
import { pageWraps, type WrappingPart } from './marking/wrapping/page-wraps.ts';
import { providePart } from './parts/load-part.ts';

providePart<WrappingPart>('wrapping', { pageWraps });
