// Reads the style sheets of a tree for rules under which one element more, or another state of the page, would show.

import { countedElements, stateless } from '../../../core/marking/counted-elements.ts';
import { MARK } from '../../../core/marking/own-elements.ts';
import { isFlexDisplay } from '../../../core/marking/reason-to-paint.ts';

/** How many rules are read in one step. */
const RULES_A_STEP = 200;

/** The rules of a document or a shadow root that ask which place an element has among others. */
export interface CountingRules {
  /**
   * Reads the style sheets that have come or grown since the last time; yields where it may be interrupted. Gives whether
   * they count more.
   */
  read(): Generator<void, boolean>;
  /** Whether one element more in this one may change the style of another. */
  countIn(parent: Element): boolean;
  /** Whether a rule makes an element a flex or grid box, now or in another state of the page. */
  mayBecomeFlex(element: Element): boolean;
}

/** The servers that send fonts send nothing else: a sheet of theirs that cannot be read holds no such rule. */
const FONTS = /^https?:\/\/(?:fonts|use)\./;

export function countingRules(tree: Document | ShadowRoot): CountingRules {
  /** How many rules of a sheet have been read, and the last of them. */
  const read = new WeakMap<CSSStyleSheet, { readonly count: number; readonly last: CSSRule | undefined }>();
  const beside = new Set<string>();
  const above = new Set<string>();
  const flexible = new Set<string>();
  let fitsFlexible = '';
  let fitsBeside = '';
  let fitsAbove = '';
  /** A sheet of another site cannot be read: it may count anything. */
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
    // Scripts put rules in at the end as a rule; where one has come before others, or has gone, all are read again.
    const isAsRead = rules.length >= count && rules[count - 1] === before?.last;
    yield* readRules(rules, isAsRead ? count : 0);
  }

  return {
    *read() {
      const count = beside.size + above.size + flexible.size;
      const wasUnknown = isUnknown;
      for (const sheet of [...tree.styleSheets, ...tree.adoptedStyleSheets]) yield* readSheet(sheet);
      if (beside.size + above.size + flexible.size === count) return isUnknown !== wasUnknown;
      // ":is" passes over what it does not understand.
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

/** Whether a rule reckons with the number of an element among its siblings. */
function asksForSiblings({ style }: CSSStyleRule): boolean {
  return style.cssText.includes('sibling-');
}
