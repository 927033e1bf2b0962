// Gathers what in a document without a script may touch its text later: handlers, frames, and traces of others.
import { isOurs, MARK } from '../../../core/marking/own-elements.ts';
import { type DocumentFacts, hasMathDelimiters, isExecutable } from '../../../core/marking/still-document.ts';
import { isOneApp, ROOTS } from '../../dom/server-rendered.ts';

/** What the elements and texts of a document show. */
export type FoundFacts = Pick<
  DocumentFacts,
  'hasScript' | 'hasInlineHandler' | 'isReachable' | 'hasForeignTrace' | 'hasComponents' | 'hasMathDelimiters'
>;

/** How many nodes are looked at in one step. */
const NODES_A_STEP = 200;

/** Elements by which another document, or a plug-in, reaches this one. */
const FRAMES = new Set(['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'fencedframe']);

/** What renderers of formulas, translators, editors and frameworks leave in a document. */
const TRACES =
  `${ROOTS},.katex,.MathJax,mjx-container,[data-mathml],[contenteditable]:not([contenteditable="false" i]),` +
  'font[style*="vertical-align"],[_msttexthash],[data-moz-translations-id],[class*="immersive-translate"],.skiptranslate,' +
  'html[class*="translated-"],[data-wf-page],[data-turbo],[hx-get],[x-data],[v-cloak],[ng-app],[data-controller]';
/** Attributes of the document's outer elements that point to no extension. */
const PLAIN_ATTRIBUTE =
  /^(?:lang|xml:lang|dir|class|id|style|prefix|vocab|typeof|item\w+|xmlns.*|text|link|vlink|alink|bgcolor|background|title|version|.*margin.*|color-scheme)$/;
const URL_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'] as const;
const SCRIPT_ADDRESS = /^\W*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i;

/** Looks through a whole document; yields where it may be interrupted. */
export function* findDocumentFacts(document: Document): Generator<void, FoundFacts> {
  const found = {
    hasScript: false,
    hasInlineHandler: false,
    isReachable: false,
    hasForeignTrace: isOneApp(document) || hasForeignRoot(document),
    hasComponents: false,
    hasMathDelimiters: false,
  };
  const nodes = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let count = 1; nodes.nextNode(); count++) {
    const node = nodes.currentNode;
    if (node instanceof Text) found.hasMathDelimiters ||= hasMathDelimiters(node.data);
    else if (node instanceof Element && node.localName !== MARK && !isOurs(node)) {
      found.hasScript ||= node.localName === 'script' && isExecutable(node.getAttribute('type') ?? '');
      found.isReachable ||= FRAMES.has(node.localName);
      found.hasComponents ||= isComponent(node);
      if (!node.hasAttributes()) continue;
      found.hasInlineHandler ||= hasHandler(node);
      found.hasForeignTrace ||= node.matches(TRACES);
    }
    if (count % NODES_A_STEP === 0) yield;
  }
  return found;
}

function isComponent({ localName, shadowRoot }: Element): boolean {
  return localName.includes('-') || localName === 'slot' || shadowRoot !== null;
}

function hasHandler(element: Element): boolean {
  return (
    element.getAttributeNames().some((name) => name.startsWith('on')) ||
    URL_ATTRIBUTES.some((name) => SCRIPT_ADDRESS.test(element.getAttribute(name) ?? ''))
  );
}

/**
 * Whether something stands beside head and body, or these have attributes, that another extension may have put there.
 */
function hasForeignRoot({ documentElement: root, head, body }: Document): boolean {
  if ([...root.children].some((child) => child !== head && child !== body && !isOurs(child))) return true;
  return [root, body].some((element) =>
    element?.getAttributeNames().some((name) => !PLAIN_ATTRIBUTE.test(name)),
  );
}
