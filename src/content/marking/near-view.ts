// Tells which marks are near what is in view, so that one may scroll on and find them painted.
import { holderOf } from '../dom/composed-tree.ts';
import type { Mark } from './highlighter.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The marks that are in view, or as far from it as the view is large; asks for boxes. */
export function marksNearView(marks: Iterable<Mark>): Set<Mark> {
  const view = grown({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  const rooms = new Map<Element, Box>();
  const near = new Set<Mark>();
  const isNear = new Map<Element, boolean>();

  /** Where content of an element may be seen soon: a box that cuts off its content may be scrolled as far as it is large. */
  const roomIn = (element: Element): Box => {
    const known = rooms.get(element);
    if (known) return known;
    const above = holderOf(element);
    const around = above ? roomIn(above) : view;
    const isOpen = isEmpty(around) || above === null || !cutsOff(element);
    const room = isOpen ? around : shared(around, grown(element.getBoundingClientRect()));
    rooms.set(element, room);
    return room;
  };

  for (const mark of marks) {
    const { element } = mark;
    let is = isNear.get(element);
    if (is === undefined) {
      const above = holderOf(element);
      const room = above ? roomIn(above) : view;
      is = !isEmpty(room) && !isEmpty(shared(room, element.getBoundingClientRect()));
      isNear.set(element, is);
    }
    if (is) near.add(mark);
  }
  return near;
}

/** Whether an element cuts off what does not fit into it. */
function cutsOff(element: Element): boolean {
  const { overflow, contain } = getComputedStyle(element);
  return overflow !== 'visible' || /paint|strict|content/.test(contain);
}

function grown({ left, top, right, bottom }: Box): Box {
  const [width, height] = [right - left, bottom - top];
  return { left: left - width, top: top - height, right: right + width, bottom: bottom + height };
}

function shared(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function isEmpty({ left, top, right, bottom }: Box): boolean {
  return left >= right || top >= bottom;
}
