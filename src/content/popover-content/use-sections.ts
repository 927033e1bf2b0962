// Which parts of the popover are unfolded, as the reader left them.
import { useState } from 'preact/hooks';
import { ask } from '../../browser/shared/ask.ts';
import { type PopoverSection, withSection } from '../../core/settings/popover-sections.ts';
import type { Folding } from '../../ui/term/TermSections.tsx';
import type { Reader } from '../reader/follow-reader.ts';

/** Returns which parts are open now, and what opens and closes one, from now on in all pages. */
export function useSections(reader: Reader): Required<Folding> {
  const [open, setOpen] = useState(reader.facts().openSections);
  const onToggle = (section: PopoverSection, isOpen: boolean) => {
    setOpen((before) => withSection(before, section, isOpen));
    // What the background cannot keep, its console tells; here it is open all the same.
    void ask('keepSection', { section, isOpen }).catch(() => undefined);
  };
  return { open, onToggle };
}
