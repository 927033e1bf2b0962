// What elements say of themselves: the names by which they tell that they hold no running text.
import type { Zone } from './zone.ts';

/** Words in names of elements, roles, classes and ids, each group named for its zone: whole words, not "navy" or "tag-news". */
const NAMES =
  /(?:^|[\s_-])(?:(?<breadcrumb>breadcrumbs?)|(?<contents>toc)|(?<pager>pager|pagination|read-next)|(?<tags>tags|categories)|(?<byline>byline|authors?|post-meta)|(?<notice>cookies?)|(?<bibliography>(?:references|bibliography)(?!-))|(?<footer>footer|contentinfo|copyright)|(?<menu>nav|navbar|navigation|menu|sidebar|related))(?![a-z\d])/;

/** Returns the zone that the first telling word among an element's names speaks of ("md-nav", "TOC", "postFooter"). */
export function namedZone(names: string): Zone | undefined {
  const groups = NAMES.exec(names.replace(/([a-z\d])(?=[A-Z])/g, '$1-').toLowerCase())?.groups ?? {};
  return (Object.keys(groups) as Zone[]).find((zone) => groups[zone]);
}

/** A heading over a list of references, in some languages. */
export const REFERENCES =
  /^[\d. ]*(?:r[eé]f[eé]r[eê]nc(?:e|ia)s|bibliogra\S+|works cited|literatur(?:verz\S+)?|further reading|see also|quellen|参考\S+)(?: (?:&|and) .+)?$/i;
