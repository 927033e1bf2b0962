// What the browser tells of the page in a tab, on which nothing is marked.
import { browser } from './api/polyfilled.ts';

export interface PageFacts {
  /** The kind of the document ("text/html"); null where no script of ours may look into it. */
  readonly contentType: string | null;
  /** Whether our content script is in it. */
  readonly hasScript: boolean;
}

/** Resolves with what is known of the page in a tab: it is looked into, and not changed. */
export async function pageFacts(tab: number): Promise<PageFacts> {
  const [looked, listens] = await Promise.all([lookInto(tab), isListening(tab)]);
  return { contentType: looked?.contentType ?? null, hasScript: listens || looked?.hasWitness === true };
}

interface Looked {
  readonly contentType: string;
  /** Whether our first script came with the page (content/lifecycle/script-witness.ts): it is there before there is text. */
  readonly hasWitness: boolean;
}

async function lookInto(tab: number): Promise<Looked | null> {
  // It works in the page, and so by itself.
  const func = () => ({
    contentType: document.contentType,
    hasWitness: 'glossScriptWitness' in globalThis,
  });
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func });
    return (answer?.result as Looked | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Whether anybody in the page hears our messages; none of those who do knows this one. */
async function isListening(tab: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, { kind: 'isAnybodyThere' });
    return true;
  } catch {
    return false;
  }
}
