// Comes into frames where the reader goes to a mark.
import { providePart } from './parts/load-part.ts';
import { controlPopover, type PopoverPart } from './popover/popover-control.ts';

providePart<PopoverPart>('popover', { controlPopover });
