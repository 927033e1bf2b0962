// Runs before the page's first element, and notes whether a script was ever in it: a script that removes itself
// leaves no other trace. On a page with scripts it stops at the first of them.
import { isExecutable } from '../../core/marking/still-document.ts';
import { setScriptWitness } from './script-witness.ts';

const isProgram = (element: Element) =>
  element.localName === 'script' && isExecutable(element.getAttribute('type') ?? '');
const holdsScript = (node: Node) =>
  (node instanceof Element && isProgram(node)) ||
  ('querySelectorAll' in node && [...(node as ParentNode).querySelectorAll('script')].some(isProgram));

let isFromStart = document.readyState === 'loading' && document.body === null;
let hasSeenScript = holdsScript(document);

const look = (records: readonly MutationRecord[]) => {
  hasSeenScript ||= records.some(({ addedNodes }) => [...addedNodes].some(holdsScript));
  if (hasSeenScript) observer.disconnect();
};
const observer = new MutationObserver(look);
if (isFromStart && !hasSeenScript) observer.observe(document, { childList: true, subtree: true });

setScriptWitness({
  isFromStart: () => isFromStart,
  hasSeenScript() {
    look(observer.takeRecords());
    return hasSeenScript;
  },
  dismiss() {
    isFromStart = false;
    observer.disconnect();
  },
});
