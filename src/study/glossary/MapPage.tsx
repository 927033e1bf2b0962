// The map of a category: how its terms hang together, as a picture and as a list that says the same.
import { useMemo, useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import { CATEGORIES, type Category } from '../../core/glossary/entry.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { RelationsOfTerms } from '../../core/glossary/term-relations.ts';
import { type CategoryMap, categoryMap } from '../../core/map/category-map.ts';
import { circleLayout, type MapPicture } from '../../core/map/circle-layout.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { entryAddress, mapAddress } from '../entry-address.ts';

interface Props {
  readonly category: Category;
  readonly list: TermList;
  readonly relations: RelationsOfTerms;
}

/** Shows the map of a category. Where there is room the picture stands before the list; a term that is pointed at, in either, has its links shown. */
export function MapPage({ category, list, relations }: Props) {
  const map = useMemo(() => categoryMap(list.terms, relations, category), [list, relations, category]);
  const picture = useMemo(() => circleLayout(map), [map]);
  const [pointed, setPointed] = useState<number | null>(null);
  return (
    <article class="map">
      <h2>{message('studyMapTitle', { category: message(`category_${category}`) })}</h2>
      <nav aria-label={message('studyMaps')} class="maps">
        {CATEGORIES.map((each) => (
          <a key={each} href={mapAddress(each)} aria-current={each === category ? 'page' : undefined}>
            {message(`category_${each}`)}
          </a>
        ))}
      </nav>
      <p class="note map-key">{message('studyMapKey')}</p>
      <Picture picture={picture} pointed={pointed} onPoint={setPointed} />
      <LinkList map={map} onPoint={setPointed} />
    </article>
  );
}

interface PictureProps {
  readonly picture: MapPicture;
  readonly pointed: number | null;
  readonly onPoint: (place: number | null) => void;
}

/** The picture, for those who see it: the list below has all of it, also for the Tab key. */
function Picture({ picture: { extent, terms, links }, pointed, onPoint }: PictureProps) {
  const linked = new Set(
    links.filter(({ from, to }) => from === pointed || to === pointed).flatMap(({ from, to }) => [from, to]),
  );
  return (
    <svg
      viewBox={`${-extent} ${-extent} ${2 * extent} ${2 * extent}`}
      width={2 * extent}
      aria-hidden="true"
      class={pointed === null ? undefined : 'pointed'}
    >
      {links.map(({ from, to, kind, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          class={`${kind}${from === pointed || to === pointed ? ' lit' : ''}`}
        />
      ))}
      {terms.map(({ id, label, x, y, nameX, nameY, turn, isOnLeft }, place) => (
        <a
          key={id}
          href={entryAddress(id)}
          tabindex={-1}
          class={place === pointed || linked.has(place) ? 'lit' : undefined}
          onPointerEnter={() => onPoint(place)}
          onPointerLeave={() => onPoint(null)}
        >
          <circle cx={x} cy={y} r={3} />
          <text
            {...IN_ENGLISH}
            transform={`translate(${nameX} ${nameY}) rotate(${turn})`}
            text-anchor={isOnLeft ? 'end' : 'start'}
            dominant-baseline="middle"
          >
            {label}
          </text>
        </a>
      ))}
    </svg>
  );
}

function LinkList({
  map: { terms, links },
  onPoint,
}: {
  map: CategoryMap;
  onPoint: (place: number | null) => void;
}) {
  const linkTo = (place: number) => {
    const term = terms[place];
    return term && <a href={entryAddress(term.id)}>{term.name}</a>;
  };
  const byName = terms
    .map((term, place) => ({ ...term, place }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <ul class="links" {...IN_ENGLISH}>
      {byName.map(({ id, place }) => (
        <li key={id} onFocusCapture={() => onPoint(place)} onBlurCapture={() => onPoint(null)}>
          {linkTo(place)}
          <LinkedTerms
            links={links.filter(({ from, to }) => from === place || to === place)}
            place={place}
            linkTo={linkTo}
          />
        </li>
      ))}
    </ul>
  );
}

interface LinkedProps {
  readonly links: CategoryMap['links'];
  readonly place: number;
  readonly linkTo: (place: number) => preact.ComponentChild;
}

function LinkedTerms({ links, place, linkTo }: LinkedProps) {
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map(({ from, to, kind }) => {
        const other = from === place ? to : from;
        return (
          <li key={other}>
            {linkTo(other)}
            {kind === 'confused' && <span class="kind"> {message('studyMapConfused')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
