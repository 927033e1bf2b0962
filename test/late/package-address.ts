// Knows which installed package holds what a page asks a public script host for. Pure.

/** A file of an installed package, by the name of its folder below node_modules; or nothing but an empty script. */
export type PackageFile = { readonly package: string; readonly file: string } | 'empty';

/** The folders that hold a library, by the major version for which a page asks; '' is for a page that names none. */
const INSTALLED: Record<string, Record<string, string>> = {
  mathjax: { 2: 'mathjax2', 3: 'mathjax3', 4: 'mathjax', '': 'mathjax', latest: 'mathjax' },
  katex: { 0: 'katex', '': 'katex', latest: 'katex' },
  jquery: { 3: 'jquery', '': 'jquery', latest: 'jquery' },
  prismjs: { 1: 'prismjs', '': 'prismjs', latest: 'prismjs' },
  '@mathjax/mathjax-newcm-font': { 4: '@mathjax/mathjax-newcm-font', '': '@mathjax/mathjax-newcm-font' },
};

/** Where a host keeps what a package on npm has elsewhere: its name there, and the folder within. */
const CDNJS: Record<string, { name: string; folder: string }> = {
  mathjax: { name: 'mathjax', folder: '' },
  katex: { name: 'katex', folder: 'dist/' },
  jquery: { name: 'jquery', folder: 'dist/' },
  prism: { name: 'prismjs', folder: '' },
};

/**
 * Whether a saved page may ask for a file of an installed package. Its own script may load the renderer, so a style's
 * address tells too.
 */
export function asksForPackage(page: string): boolean {
  return /(mathjax|katex|jquery|prism)[^"'\s>]*\.(m?js|css)/i.test(page);
}

/**
 * Whether a file is one to come late. Scripts wait for the styles before them, and Gloss for those scripts: with late
 * styles no renderer would find marks.
 */
export function comesLate(file: PackageFile): boolean {
  return file === 'empty' || !file.file.endsWith('.css');
}

/** Whether each "%" of a path begins a character: pages hold addresses with others. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** The package and file for an address; null where no installed package has it. */
export function packageFile(address: string): PackageFile | null {
  const { protocol, host, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol) || !isDecodable(pathname)) return null;
  const parts = decodeURIComponent(pathname).split('/').slice(1);
  switch (host) {
    case 'cdn.jsdelivr.net':
      return parts[0] === 'npm' ? named(parts.slice(1)) : null;
    case 'unpkg.com':
    case 'www.unpkg.com':
      return named(parts);
    case 'cdnjs.cloudflare.com':
      if (parts[0] === 'polyfill') return 'empty';
      return parts[0] === 'ajax' && parts[1] === 'libs' ? onCdnjs(parts.slice(2)) : null;
    case 'ajax.googleapis.com':
      return parts[2] === 'jquery' ? onCdnjs(parts.slice(2)) : null;
    case 'cdn.mathjax.org':
      return fileOf('mathjax', '2', parts.slice(2).join('/'));
    case 'code.jquery.com': {
      const [, version, kind] =
        /^jquery-(\d+[\d.]*?)((?:\.slim)?(?:\.min)?\.js)$/.exec(parts.join('/')) ?? [];
      return version && kind ? fileOf('jquery', version, `dist/jquery${kind}`) : null;
    }
    case 'polyfill.io':
    case 'cdn.polyfill.io':
    case 'polyfill-fastly.io':
    case 'polyfill-fastly.net':
      return 'empty';
    default:
      return ownCopy(parts.at(-1) ?? '');
  }
}

/** A site's own copy of KaTeX, whose files bear names of their own. */
function ownCopy(name: string): PackageFile | null {
  if (/^katex(\.min)?\.(m?js|css)$/.test(name)) return fileOf('katex', '', `dist/${name}`);
  if (/^(auto-render|mathtex-script-type)(\.min)?\.m?js$/.test(name))
    return fileOf('katex', '', `dist/contrib/${name}`);
  return null;
}

/** "katex@0.16/dist/katex.min.js", "@scope/name@1/…", with or without a version. */
function named(parts: readonly string[]): PackageFile | null {
  const isScoped = parts[0]?.startsWith('@') === true;
  const first = isScoped ? `${parts[0]}/${parts[1]}` : (parts[0] ?? '');
  const at = first.indexOf('@', 1);
  const name = at < 0 ? first : first.slice(0, at);
  const version = at < 0 ? '' : first.slice(at + 1);
  return fileOf(name, version, parts.slice(isScoped ? 2 : 1).join('/'));
}

/** "KaTeX/0.16.9/katex.min.js". */
function onCdnjs([library = '', version = '', ...rest]: readonly string[]): PackageFile | null {
  const known = CDNJS[library.toLowerCase()];
  if (!known) return null;
  const file = rest.join('/');
  // This one file bears another name there.
  const isPrism = known.name === 'prismjs' && file === 'prism.min.js';
  return fileOf(known.name, version, known.folder + (isPrism ? 'prism.js' : file));
}

function fileOf(name: string, version: string, file: string): PackageFile | null {
  const major = /^[\^~v]?(\d+)/.exec(version)?.[1] ?? version;
  const folder = INSTALLED[name]?.[major];
  return folder && file && !file.split('/').includes('..') ? { package: folder, file } : null;
}
