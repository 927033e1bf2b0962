// The way from a mark to its popover: a pointer on that way does not close the popover.
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box in CSS pixels of the viewport. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a hand may stray from the straight way, in CSS pixels. */
const MARGIN_PX = 10;

/**
 * Returns whether a pointer that left at one point is still on its way to a box: inside the fan from that point to
 * the box's corners. The idea comes from menus whose submenu stays open while the pointer crosses other items.
 */
export function isOnTheWay(from: Point, at: Point, box: Rect): boolean {
  const target = {
    left: box.left - MARGIN_PX,
    top: box.top - MARGIN_PX,
    right: box.right + MARGIN_PX,
    bottom: box.bottom + MARGIN_PX,
  };
  if (contains(target, at)) return true;
  const corners: Point[] = [
    { x: target.left, y: target.top },
    { x: target.right, y: target.top },
    { x: target.right, y: target.bottom },
    { x: target.left, y: target.bottom },
  ];
  return corners.some((corner, index) => isInTriangle(at, from, corner, corners[(index + 1) % 4] ?? corner));
}

function contains(box: Rect, point: Point): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const side = (p: Point, q: Point) => (q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x);
  const sides = [side(a, b), side(b, c), side(c, a)];
  // A flat triangle holds no point.
  if (sides.every((value) => value === 0)) return false;
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}
