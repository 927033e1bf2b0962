// Holds a page still while it is compared.

/**
 * Lets the page's timers be held, from the moment at which the returned function is called: no timer or frame of the
 * page's own scripts fires any more, no animation goes on, nothing plays, and what is loaded or fails to load tells it nothing. Must run before the page's scripts. Its observers
 * and listeners go on, so that it sees, and may answer to, what Gloss does; Gloss has timers of its own world.
 */
export function offerHold(): () => void {
  let isHeld = false;
  // Some saved pages print themselves, and Firefox stops every timer of a page that is being printed.
  window.print = () => undefined;
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
    const real = window[name] as (callback: unknown, ...rest: unknown[]) => number;
    const held = (callback: unknown, ...rest: unknown[]) => {
      if (typeof callback !== 'function') return real.call(window, callback, ...rest);
      const fire = (...given: unknown[]) => (isHeld ? undefined : callback(...given));
      return real.call(window, fire, ...rest);
    };
    Object.defineProperty(window, name, { value: held, writable: true, configurable: true });
  }
  // A picture that fails may be told to try another, and so on forever.
  for (const kind of ['load', 'error']) {
    const silence = (event: Event) => {
      if (isHeld && event.target instanceof Element) event.stopImmediatePropagation();
    };
    window.addEventListener(kind, silence, { capture: true });
  }
  return () => {
    isHeld = true;
    // What is still being loaded would come at any time.
    window.stop();
    for (const animation of document.getAnimations()) {
      // What scrolling drives has no clock to stop, and stands still as long as nobody scrolls.
      if (animation.timeline instanceof DocumentTimeline) animation.pause();
    }
    for (const element of document.querySelectorAll('*')) {
      if (element instanceof HTMLMediaElement) element.pause();
      else if (element instanceof SVGSVGElement) element.pauseAnimations();
      else if (element instanceof HTMLMarqueeElement) element.stop();
    }
  };
}
