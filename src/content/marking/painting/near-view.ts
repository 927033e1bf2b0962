// Tells which marks are near the view, so that a reader who scrolls finds them painted.
import { holderOf } from '../../dom/composed-tree.ts';
import type { Mark } from '../highlighter.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns the marks in view, or at most one view's size away from it. Measures boxes. */
export function marksNearView(marks: Iterable<Mark>): Set<Mark> {
  const view = grown({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  const areas = new Map<Element, Box>();
  const near = new Set<Mark>();
  const isNear = new Map<Element, boolean>();

  /**
   * Returns where content of an element may soon be seen: a box that clips its content may be scrolled by its own
   * size.
   */
  const areaIn = (element: Element): Box => {
    const known = areas.get(element);
    if (known) return known;
    const above = holderOf(element);
    const around = above ? areaIn(above) : view;
    const isOpen = isEmpty(around) || above === null || !cutsOff(element);
    const area = isOpen ? around : shared(around, grown(element.getBoundingClientRect()));
    areas.set(element, area);
    return area;
  };

  for (const mark of marks) {
    const { element } = mark;
    let is = isNear.get(element);
    if (is === undefined) {
      const above = holderOf(element);
      const area = above ? areaIn(above) : view;
      is = !isEmpty(area) && !isEmpty(shared(area, element.getBoundingClientRect()));
      isNear.set(element, is);
    }
    if (is) near.add(mark);
  }
  return near;
}

/** Whether an element clips content that does not fit. */
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
