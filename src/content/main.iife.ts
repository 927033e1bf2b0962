// Runs in each frame of each page, and starts Gloss in it.
import { glossFrame } from './gloss-frame.ts';
import { whenBodyIsFilled } from './lifecycle/filled-body.ts';
import { whenAtRest } from './lifecycle/frame-at-rest.ts';

// A page is glossed at once. A frame in it waits until it has come to rest: most are advertisements and widgets, which
// come and go, and whose work is not to be disturbed.
void whenBodyIsFilled(document)
  .then(() => (window === top ? undefined : whenAtRest(document)))
  .then(glossFrame);
