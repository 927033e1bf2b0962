// Constructed style sheets, which jsdom has not: they are kept, and style nothing.
import { vi } from 'vitest';

/** Has documents adopt style sheets from now on; vi.unstubAllGlobals ends the making of new ones. */
export function fakeStyleSheets(): void {
  document.adoptedStyleSheets = [];
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      text = '';
      replaceSync(text: string): void {
        this.text = text;
      }
    },
  );
}
