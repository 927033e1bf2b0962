// Gives the marks of a window the look that they have on pages.
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { markCss } from '../../core/marking/mark-css.ts';
import type { MarkLook } from '../../core/marking/mark-look.ts';

/** Has all marks of this window look as on pages, for as long as it is shown. */
export function useMarkLook(look: MarkLook): void {
  const sheet = useMemo(() => new CSSStyleSheet(), []);
  useLayoutEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheet]);
  useLayoutEffect(() => sheet.replaceSync(markCss(look)), [sheet, look]);
}
