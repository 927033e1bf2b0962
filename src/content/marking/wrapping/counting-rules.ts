// Reads a tree's style sheets for rules under which an added element, or another state of the page, would show.

import { countedElements, stateless } from '../../../core/marking/counted-elements.ts';
import { MARK } from '../../../core/marking/own-elements.ts';
import { isFlexDisplay } from '../../../core/marking/reason-to-paint.ts';

/** How many rules are read in one step. */
const RULES_A_STEP = 200;

/** The rules of a document or a shadow root that depend on an element's position among others. */
export interface CountingRules {
  /**
   * Reads the style sheets that have come or grown since the last time; yields where it may be interrupted. Returns
   * whether they count more than before.
   */
  read(): Generator<void, boolean>;
  /** Whether one more element in this one may change the style of another. */
  countIn(parent: Element): boolean;
  /** Whether a rule makes an element a flex or grid box, now or in another state of the page. */
  mayBecomeFlex(element: Element): boolean;
}

/** Servers of fonts send nothing else: an unreadable sheet of theirs holds no such rule. */
const FONTS = /^https?:\/\/(?:fonts|use)\./;

/** Makes the rules of a tree, none of which has been read yet. */
export function countingRules(tree: Document | ShadowRoot): CountingRules {
  /** How many rules of a sheet have been read, and the last of them. */
  const read = new WeakMap<CSSStyleSheet, { readonly count: number; readonly last: CSSRule | undefined }>();
  const beside = new Set<string>();
  const above = new Set<string>();
  const flexible = new Set<string>();
  let fitsFlexible = '';
  let fitsBeside = '';
  let fitsAbove = '';
  /** Whether there is an unreadable sheet of another site: it may count anything. */
  let isUnknown = false;

  function* readRules(rules: CSSRuleList, from: number): Generator<void> {
    for (let i = from; i < rules.length; i++) {
      const rule = rules[i];
      if (rule instanceof CSSStyleRule) {
        const counted = countedElements(rule.selectorText);
        for (const selector of counted.beside) beside.add(selector);
        for (const selector of counted.above) above.add(selector);
        if (asksForSiblings(rule)) above.add('*');
        if (isFlexDisplay(rule.style.display)) flexible.add(stateless(rule.selectorText));
      } else if (rule instanceof CSSImportRule && rule.styleSheet) yield* readSheet(rule.styleSheet);
      if (rule && 'cssRules' in rule && (rule.cssRules as CSSRuleList).length > 0)
        yield* readRules(rule.cssRules as CSSRuleList, 0);
      if (i % RULES_A_STEP === RULES_A_STEP - 1) yield;
    }
  }

  function* readSheet(sheet: CSSStyleSheet): Generator<void> {
    let rules: CSSRuleList;
    try {
      rules = sheet.cssRules;
    } catch {
      isUnknown ||= !FONTS.test(sheet.href ?? '');
      return;
    }
    const before = read.get(sheet);
    const count = before?.count ?? 0;
    read.set(sheet, { count: rules.length, last: rules[rules.length - 1] });
    // Scripts usually add rules at the end; if one has come before others, or has gone, all are read again.
    const isAsRead = rules.length >= count && rules[count - 1] === before?.last;
    yield* readRules(rules, isAsRead ? count : 0);
  }

  return {
    *read() {
      const count = beside.size + above.size + flexible.size;
      const wasUnknown = isUnknown;
      for (const sheet of [...tree.styleSheets, ...tree.adoptedStyleSheets]) yield* readSheet(sheet);
      if (beside.size + above.size + flexible.size === count) return isUnknown !== wasUnknown;
      // ":is" ignores selectors that it does not understand.
      fitsBeside = `:is(${[...beside].join(',')})`;
      fitsAbove = `:is(${[...above].join(',')})`;
      fitsFlexible = `:is(${[...flexible].join(',')})`;
      return true;
    },
    countIn(parent) {
      if (above.size > 0 && parent.closest(fitsAbove) !== null) return true;
      if (parent.firstElementChild === null) return false;
      if (parent.querySelector(':scope > [style*="sibling-"]') !== null) return true;
      if (beside.size === 0 && !isUnknown) return false;
      for (const child of parent.children)
        if (child.localName !== MARK && (isUnknown || child.matches(fitsBeside))) return true;
      return false;
    },
    mayBecomeFlex: (element) => isUnknown || (flexible.size > 0 && element.matches(fitsFlexible)),
  };
}

/** Whether a rule uses an element's number among its siblings. */
function asksForSiblings({ style }: CSSStyleRule): boolean {
  return style.cssText.includes('sibling-');
}
