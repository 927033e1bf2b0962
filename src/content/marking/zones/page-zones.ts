// Tells for the blocks of a page why nobody wants a mark where they stand, if so. Reads elements and their names, no styles
// and no boxes.
import { namedZone } from '../../../core/zone/named-zones.ts';
import { type AroundText, placeZone } from '../../../core/zone/place-zone.ts';
import { hasSentence } from '../../../core/zone/sentence.ts';
import type { Zone } from '../../../core/zone/zone.ts';
import { holderOf } from '../../dom/composed-tree.ts';
import { blockElementOf, type TextBlock } from '../../reading/text-blocks.ts';
import { HEADINGS, referenceSections } from './reference-sections.ts';
import { countTexts } from './text-counts.ts';

/** Returns why nobody wants a mark in a block; null if somebody may. */
export type ZoneOf = (block: TextBlock) => Zone | null;

/** Elements that hold running text, or all of a page: what they are called says nothing of it. */
const RUNNING = 'body,main,article,[role="main"]';

/**
 * Makes what tells the zones of a page as it is now. What was counted is kept for as long as this is: make it anew for each
 * pass over the page.
 */
export function pageZones(): ZoneOf {
  const countIn = remembered(countTexts);
  const sectionsIn = remembered(referenceSections);
  const lookAt = remembered((element: Element): AroundText => {
    const names = ['class', 'id', 'role'].map((name) => element.getAttribute(name));
    const zone = namedZone(`${names.join(' ')} ${element.localName}`);
    return {
      // What holds the running text holds other things too.
      zone: zone && !element.querySelector(`${RUNNING},h1`) ? zone : undefined,
      isZoneElement: element.matches('nav,footer,[role]'),
      count: () => countIn(element),
    };
  });
  return ({ text, parts: [first] }) => {
    const element = first && blockElementOf(first.node);
    if (!element) return null;
    const around: AroundText[] = [];
    for (let at: Element | null = element; at && !at.matches(RUNNING); at = holderOf(at)) {
      around.push(lookAt(at));
    }
    const table = element.closest('td,th')?.closest('table');
    return placeZone({
      isHeading: element.closest(HEADINGS) !== null,
      isProse: hasSentence(text),
      isInPageLink: first.node.parentElement?.closest('a[href^="#"]') !== null,
      isUnderReferences: sectionsIn(element.getRootNode())(first.node),
      around,
      table: table ? lookAt(table) : null,
    });
  };
}

/** Returns a function that remembers what another returned. */
function remembered<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, Value>();
  return (key) => {
    if (!values.has(key)) values.set(key, make(key));
    return values.get(key) as Value;
  };
}
