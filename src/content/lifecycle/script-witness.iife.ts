// Runs before the page's first element, and notes whether a script was ever in it: a script that removes itself
// leaves no other trace. On a page with scripts it stops at the first of them.
import { isExecutable } from '../../core/marking/still-document.ts';
import { setScriptWitness } from './script-witness.ts';

const isProgram = (element: Element) =>
  element.localName === 'script' && isExecutable(element.getAttribute('type') ?? '');
/** Kept by the browser, which knows that there is none without a search. */
const present = document.getElementsByTagName('script');

let isFromStart = document.readyState === 'loading' && document.body === null;
let hasSeenScript = false;

/** Whether a script has gone, or something with a script in it. */
const hasLostScript = ({ removedNodes }: MutationRecord) => {
  for (const node of removedNodes)
    if (
      node instanceof Element &&
      (isProgram(node) || [...node.getElementsByTagName('script')].some(isProgram))
    )
      return true;
  return false;
};
/** What has come is still there, or has gone. What was added is not looked at: that took milliseconds on pages without scripts. */
const look = (records: readonly MutationRecord[]) => {
  hasSeenScript ||= (present.length > 0 && [...present].some(isProgram)) || records.some(hasLostScript);
  if (hasSeenScript) observer.disconnect();
};
const observer = new MutationObserver(look);
look([]);
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
