// Comes into frames where something may be wrapped by mark.js.
import { keepCopiesClean } from './marking/wrapping/clean-clipboard.ts';
import { pageWraps } from './marking/wrapping/page-wraps.ts';
import { onRestyle } from './marking/wrapping/restyles.ts';
import type { WrappingPart } from './marking-contract.ts';
import { providePart } from './parts/load-part.ts';

providePart<WrappingPart>('wrapping', { pageWraps, keepCopiesClean, onRestyle });
