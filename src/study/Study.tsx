// The study window: its three places, each loaded when it is first gone to.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import type { Place, StudySources } from './place.ts';
import { addressOf, PLACES, type PlaceName, type Route } from './route.ts';
import { useLoaded } from './use-loaded.ts';
import { useRoute } from './use-route.ts';

/** The code of each place. */
const LOADERS: Readonly<Record<PlaceName, () => Promise<Place>>> = {
  glossary: async () => (await import('./glossary/GlossaryPlace.tsx')).GlossaryPlace,
  interview: async () => (await import('./interview/InterviewPlace.tsx')).InterviewPlace,
  progress: async () => (await import('./progress/ProgressPlace.tsx')).ProgressPlace,
};

/** Shows the study window at its address: the heading and the links to its places at once, and what a place shows when it is there. */
export function Study({ sources }: { sources: StudySources }) {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const name = message(`study_${route.place}`);
  useLayoutEffect(() => {
    document.title = message('studyPlaceTitle', { place: name });
  }, [name]);
  useFocusAfterMove(main, route);

  return (
    <>
      <header class="study-header">
        <h1>{message('studyTitle')}</h1>
        <nav aria-label={message('studyPlaces')}>
          {PLACES.map((place) => (
            <a
              key={place}
              href={addressOf({ place })}
              aria-current={place === route.place ? 'page' : undefined}
            >
              {message(`study_${place}`)}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main} aria-label={name} tabIndex={-1}>
        <LoadedPlace key={route.place} route={route} sources={sources} />
      </main>
    </>
  );
}

function LoadedPlace({ route, sources }: { route: Route; sources: StudySources }) {
  const load = () => Promise.all([LOADERS[route.place](), sources.list(), sources.study()]);
  const loaded = useLoaded(load, route.place);
  if (!loaded) return null;
  const [Shown, list, study] = loaded;
  const { questions, formerIds } = sources;
  return <Shown route={route} list={list} questions={questions} study={study} formerIds={formerIds} />;
}

/**
 * Gives the focus to what the reader has gone to, as a browser does for a new page: what was pressed may be gone. Who comes
 * back to the list of a place finds it where it was, with the focus on the link that led away. What is asked of a place (a
 * search) is no move.
 */
function useFocusAfterMove(main: { readonly current: HTMLElement | null }, { place, path }: Route): void {
  const here = [place, ...path].join('/');
  const last = useRef({ here, address: location.hash });
  const heights = useRef(new Map<string, number>());
  useEffect(() => {
    const leave = () => heights.current.set(last.current.here, scrollY);
    addEventListener('hashchange', leave);
    return () => removeEventListener('hashchange', leave);
  }, []);
  // Before the next address can come.
  useLayoutEffect(() => {
    const from = last.current;
    last.current = { here, address: location.hash };
    if (from.here === here) return;
    const isBack = path.length === 0 && from.here.startsWith(`${place}/`);
    const links = isBack ? [...(main.current?.querySelectorAll('a') ?? [])] : [];
    const led = links.find((link) => link.getAttribute('href') === from.address);
    (led ?? main.current)?.focus({ preventScroll: true });
    scrollTo(0, isBack ? (heights.current.get(here) ?? 0) : 0);
  }, [here]);
}
