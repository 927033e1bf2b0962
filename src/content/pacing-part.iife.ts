// Comes into frames with so many marks that painting them all may cost a changing page frames.
import { type PacingPart, paintWindow } from './marking/painting/paint-window.ts';
import { providePart } from './parts/load-part.ts';

providePart<PacingPart>('pacing', { paintWindow });
