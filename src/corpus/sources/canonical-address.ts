// One page, one way to write its address: so that a source is known again wherever it stands, and a dead one is found once.

/** What those who link to a page add to see where readers come from. */
const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|ref|ref_src|igshid|trk|si)$/;

/** Old and other doors to the same house. */
const HOSTS: Readonly<Record<string, string>> = {
  'www.arxiv.org': 'arxiv.org',
  'export.arxiv.org': 'arxiv.org',
  'dx.doi.org': 'doi.org',
  'www.doi.org': 'doi.org',
  'www.aclweb.org': 'aclanthology.org',
  'www.aclanthology.org': 'aclanthology.org',
  'www.github.com': 'github.com',
  'jmlr.org': 'www.jmlr.org',
  'papers.nips.cc': 'proceedings.neurips.cc',
  'papers.neurips.cc': 'proceedings.neurips.cc',
};

/** Documentation that has moved: how its addresses began, and begin. */
const MOVED: readonly (readonly [string, string])[] = [
  ['https://docs.anthropic.com/en/docs/', 'https://platform.claude.com/docs/en/'],
  ['https://platform.openai.com/docs/guides/', 'https://developers.openai.com/api/docs/guides/'],
];

/** A paper on arXiv, in whatever form: the abstract of all its versions stands for it. */
const ARXIV_PAPER =
  /^\/(?:abs|pdf|html|format)\/((?:[a-z-]+(?:\.[A-Z]{2})?\/)?[\d.]*\d)(?:v\d+)?(?:\.pdf)?\/?$/;
const ARXIV_DOI = /^\/10\.48550\/arxiv\.([\d.]+)$/i;

/** The identifier of a paper in the address of its publisher's page. */
const PUBLISHERS_DOI = /\/doi\/(?:(?:abs|full|pdf|epdf|book|pdfdirect)\/)?(10\.\d{4,}\/.+?)\/?$/;

/** The same of Nature's journals, whose articles are called as their identifiers end. */
const NATURE_ARTICLE = /^\/articles\/([^/]+?)(?:\.pdf)?\/?$/;

/** Returns the address under which the glossary names a page. The given one must be a whole address. */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  url.protocol = 'https:';
  url.port = '';
  url.host = HOSTS[url.host] ?? url.host;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  // Text fragments lead a browser to words, which the page may change.
  url.hash = url.hash.replace(/#?:~:.*$/, '');
  url.pathname = url.pathname.replace(/\/index\.html?$/, '/');

  const doi = PUBLISHERS_DOI.exec(url.pathname)?.[1];
  if (doi !== undefined && url.host !== 'doi.org') return canonicalAddress(`https://doi.org/${doi}`);
  const article = url.host === 'www.nature.com' ? NATURE_ARTICLE.exec(url.pathname)?.[1] : undefined;
  if (article !== undefined) return `https://doi.org/10.1038/${article}`;
  if (url.host === 'doi.org') {
    const paper = ARXIV_DOI.exec(url.pathname)?.[1];
    return paper === undefined ? url.href : arxivAddress(paper);
  }
  const paper = url.host === 'arxiv.org' ? ARXIV_PAPER.exec(url.pathname)?.[1] : undefined;
  if (paper !== undefined) return arxivAddress(paper);
  const moved = MOVED.find(([from]) => url.href.startsWith(from));
  return moved ? url.href.replace(...moved) : url.href;
}

function arxivAddress(paper: string): string {
  return `https://arxiv.org/abs/${paper}`;
}
