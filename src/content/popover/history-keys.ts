// The keys that lead back and forward in the popover, as they do in a browser's tab.
import type { PopoverHost } from './popover-host.ts';

const BUTTONS: Readonly<Record<string, string>> = { ArrowLeft: '.back', ArrowRight: '.forward' };

/**
 * Listens until the signal aborts. With the focus in the popover, Alt with the left or
 * right arrow goes back or forward in it, and the page stays. The key is taken also where there is nothing to go to: else one
 * press too many would leave the page.
 */
export function followHistoryKeys({ root }: Pick<PopoverHost, 'root'>, signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      const button = BUTTONS[event.key];
      if (button === undefined || !event.altKey || event.ctrlKey || event.metaKey || !root.activeElement)
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      root.querySelector<HTMLElement>(button)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    },
    { capture: true, signal },
  );
}
