// Comes into frames where the reader goes from term to term by commands.
import { providePart } from '../../parts/load-part.ts';
import type { WalkPart } from './command-steps.ts';
import { termWalk } from './term-walk.ts';

providePart<WalkPart>('walk', { termWalk });
