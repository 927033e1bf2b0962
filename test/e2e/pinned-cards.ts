// Pinned cards on a page: how a reader pins a term, and what there is of its card.
import type { Page } from 'puppeteer-core';
import { inEachPopover } from '../../scripts/popover-probe.mjs';
import { openPopover, pressInPopover } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

/** What there is of a card. */
export interface SeenCard {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The middles of its handle and of the button that closes it. */
  readonly handle: { readonly x: number; readonly y: number };
  readonly closing: { readonly x: number; readonly y: number };
  /** What of it has the focus: a class, or '' where nothing has. */
  readonly focused: string;
  /** What screen readers say when it comes. */
  readonly said: string;
}

/** Returns what there is of each card, in the order in which they were pinned. */
export async function cardsOn(page: Page): Promise<SeenCard[]> {
  const found = await inEachPopover(page, (root) => {
    const [card, handle, closing] = ['.card', '.handle', '.unpin'].map((each) =>
      root.querySelector(each)?.getBoundingClientRect(),
    );
    if (!card || !handle || !closing) return null;
    const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
    const { left, top, right, bottom } = card;
    return {
      ...{ left, top, right, bottom, handle: middle(handle), closing: middle(closing) },
      name: root.querySelector('h2')?.textContent ?? '',
      focused: root.activeElement?.className ?? '',
      said: root.querySelector('.spoken')?.textContent ?? '',
    };
  });
  return found.filter((card) => card !== null);
}

/** Returns the card of a term; fails where there is none. */
export async function cardOf(page: Page, name: string): Promise<SeenCard> {
  const found = (await cardsOn(page)).find((card) => card.name === name);
  if (!found) throw new Error(`There is no card of "${name}".`);
  return found;
}

/** Waits until the cards on a page are those of these terms. */
export async function cardsAre(page: Page, ...names: string[]): Promise<void> {
  const now = async () => (await cardsOn(page)).map(({ name }) => name).join();
  await waitUntil(async () => (await now()) === names.join(), `there are the cards "${names.join()}"`);
}

/** Opens the popover of a word by the pointer, pins its term, and waits for the card. */
export async function pinTerm(page: Page, text: string, name: string): Promise<SeenCard> {
  await openPopover(page, text, name);
  await pressInPopover(page, '.pin');
  await waitUntil(
    async () => (await cardsOn(page)).some((card) => card.name === name),
    `"${name}" is pinned`,
  );
  return await cardOf(page, name);
}
