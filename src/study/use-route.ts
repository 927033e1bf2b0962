// The address of the window as its parts see it.
import { useEffect, useState } from 'preact/hooks';
import { type Route, routeOf } from './route.ts';

/** Returns the route of this window, as it is after each link, each step back and each address that another part has set. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
