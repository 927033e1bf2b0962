// The addresses of the study window: what stands behind "#" says the place, what is open in it, and what is asked of it.
// "#/glossary/rag?q=retrieval" is a term in the glossary, opened from what a search has found.

/** The places of the window, in the order in which they are shown. The first is where the window opens. */
export const PLACES = ['glossary', 'interview', 'progress'] as const;
export type PlaceName = (typeof PLACES)[number];

/** Where in the study window a reader is. */
export interface Route {
  readonly place: PlaceName;
  /** What is open in the place, from the outermost: for a term its name. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** Returns the route of a location's hash; an address that names no place is that of the first. */
export function routeOf(hash: string): Route {
  const [way = '', ...rest] = hash.replace(/^#/, '').split('?');
  const [named, ...path] = way.split('/').filter(Boolean).map(decoded);
  const place = PLACES.find((each) => each === named);
  return {
    place: place ?? PLACES[0],
    path: place ? path : [],
    query: new URLSearchParams(rest.join('?')),
  };
}

/** Returns the address of a route, from "#" on, for a link. */
export function addressOf({
  place,
  path = [],
  query = new URLSearchParams(),
}: Pick<Route, 'place'> & Partial<Route>): string {
  const way = [place, ...path].map(encodeURIComponent).join('/');
  return query.size > 0 ? `#/${way}?${query}` : `#/${way}`;
}

/** A part of an address as it was before it was encoded; one that is no encoding stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
