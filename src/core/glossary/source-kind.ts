// What kind of source stands behind an address, so that a reader knows what to expect before going there.
import type { Source } from './entry.ts';

/** The kinds of sources, from what was reviewed most to what was reviewed least. */
export const SOURCE_KINDS = [
  'law',
  'standard',
  'paper',
  'book',
  'documentation',
  'code',
  'page',
  'usage',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Hosts, with those below them, by what they publish; "documentation" also by how hosts of it are named. */
const HOSTS: Readonly<Partial<Record<SourceKind, readonly string[]>>> = {
  law: ['eur-lex.europa.eu', 'congress.gov', 'legislation.gov.uk'],
  standard: [
    ...['iso.org', 'rfc-editor.org', 'w3.org', 'html.spec.whatwg.org', 'csrc.nist.gov', 'nvlpubs.nist.gov'],
    ...['jedec.org', 'glossary.istqb.org', 'bsigroup.com', 'aicpa-cima.com', 'opensource.org', 'onnx.ai'],
    ...['modelcontextprotocol.io', 'a2a-protocol.org', 'agentskills.io'],
  ],
  paper: [
    ...['arxiv.org', 'doi.org', 'jmlr.org', 'aclanthology.org', 'proceedings.mlr.press', 'papers.nips.cc'],
    ...[
      'papers.neurips.cc',
      'proceedings.neurips.cc',
      'openreview.net',
      'usenix.org',
      'jstor.org',
      'dl.acm.org',
    ],
    ...[
      'semanticscholar.org',
      'transformer-circuits.pub',
      'distill.pub',
      'scholarworks.wmich.edu',
      'nature.com',
    ],
  ],
  book: [
    ...['deeplearningbook.org', 'incompleteideas.net', 'nlp.stanford.edu', 'web.stanford.edu', 'sre.google'],
    ...['hastie.su.domains', 'szeliski.org'],
  ],
  documentation: [
    ...[
      'scikit-learn.org',
      'opentelemetry.io',
      'sbert.net',
      'mlflow.org',
      'kubernetes.io',
      'keras.io',
      'dvc.org',
    ],
    ...['ai.google.dev', 'openai.github.io', 'kafka.apache.org', 'pytorch.org'],
  ],
  code: ['github.com', 'gitlab.com'],
};

/** How hosts of documentation begin: "docs.vllm.ai", "developers.google.com". */
const DOCUMENTATION = /^(?:docs|developers?|learn|reference|support|platform|python|code|cookbook)\./;

/** Returns the kind of a source: what its host publishes; a page, where that is not known; or common usage, which has none. */
export function sourceKind(source: Source): SourceKind {
  if ('commonUsage' in source) return 'usage';
  const host = hostOf(source.url);
  const named = SOURCE_KINDS.find((kind) =>
    HOSTS[kind]?.some((each) => host === each || host.endsWith(`.${each}`)),
  );
  if (named) return named;
  return DOCUMENTATION.test(host) || /\/docs?\//.test(source.url) ? 'documentation' : 'page';
}

/** The host of an address that begins with "https://", as each source's does. */
function hostOf(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/[/?#:].*$/, '');
}

/** A source with its kind, which is worked out where the whole glossary is: pages carry no list of hosts. */
export type KindedSource = Source & { readonly kind: SourceKind };

/** Returns sources with their kinds. */
export function withKinds(sources: readonly Source[]): KindedSource[] {
  return sources.map((source) => ({ ...source, kind: sourceKind(source) }));
}
