// Finds the glossary's terms in texts of our own windows, as the background finds them in pages.
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/shared/ask.ts';
import type { ChosenMatch } from '../../core/page/analysis-schemas.ts';
import { FIELD_TOPIC } from '../../core/sense/field-topic.ts';

/** Returns the terms in each of some texts; none until the background has answered, or if it cannot. */
export function useTermMatches(texts: readonly string[]): ReadonlyMap<string, readonly ChosenMatch[]> {
  const [matches, setMatches] = useState<ReadonlyMap<string, readonly ChosenMatch[]>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const request = {
      texts: texts.map((text) => ({ text, titles: [] })),
      rest: { topic: FIELD_TOPIC, definitions: [] },
    };
    void ask('textAnalysis', request).then(
      (analysis) => {
        if (isCurrent && analysis)
          setMatches(new Map(texts.map((text, index) => [text, analysis.texts[index]?.matches ?? []])));
      },
      // Texts are as good without marks; the background's console says why there are none.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [texts]);
  return matches;
}
