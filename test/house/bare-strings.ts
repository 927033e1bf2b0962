// Finds text that a reader sees and that no translator ever would: what is written out in the code, not in a catalogue.
import { childrenOf, type SyntaxNode } from './source-files.ts';

/** Attributes and properties whose text a reader sees or hears. */
const READ_BY_PEOPLE = new Set([
  ...[
    'title',
    'label',
    'alt',
    'placeholder',
    'summary',
    'abbr',
    'note',
    'textContent',
    'innerText',
    'innerHTML',
  ],
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-placeholder', 'aria-valuetext'],
  ...['ariaLabel', 'ariaDescription', 'ariaRoleDescription', 'ariaPlaceholder', 'ariaValueText'],
]);

/** How comparisons are written: what they compare is not shown. */
const COMPARISON = /^(?:[!=]==?|[<>]=?|in|instanceof)$/;

/** What begins as a sentence does, and has another word: nobody writes so to machines. */
const SENTENCE = /^[^\p{L}]*\p{Lu}\p{L}*[,:]? \p{L}/u;

/** Text in a syntax tree that a reader sees though it is in no catalogue, in the order in which it is written. */
export function bareStrings(root: SyntaxNode): string[] {
  return [...stringsBelow(root, false)];
}

/** The bare strings at and below a node; `isShown` says whether its value is what a reader sees. */
function* stringsBelow(node: SyntaxNode, isShown: boolean): Generator<string> {
  const text = textOf(node);
  if (text !== null) {
    if (node.type === 'JSXText' ? hasLetter(text) : (isShown && hasLetter(text)) || SENTENCE.test(text)) {
      yield text.trim();
    }
    return;
  }
  if (isError(node)) return;
  for (const child of childrenOf(node)) yield* stringsBelow(child, isChildShown(node, child, isShown));
}

/** The text that a node is; null for what is no text. */
function textOf({ type, value }: SyntaxNode): string | null {
  if (type === 'JSXText' || type === 'Literal') return typeof value === 'string' ? value : null;
  return type === 'TemplateElement' ? (value as { cooked: string }).cooked : null;
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** What is thrown is for those who write the code. */
function isError({ type, callee }: SyntaxNode): boolean {
  if (type === 'ThrowStatement') return true;
  const { type: kind, name } = (callee ?? {}) as Partial<SyntaxNode>;
  return kind === 'Super' || /Error$/.test(String(name ?? ''));
}

/** Whether a node below another is shown, judging by the other. */
function isChildShown(node: SyntaxNode, child: SyntaxNode, isShown: boolean): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return child.type === 'JSXExpressionContainer';
    case 'JSXAttribute':
    case 'VariableDeclarator':
    case 'Property':
    case 'AssignmentExpression':
      return isNamedForPeople(node) && child !== (node.name ?? node.id ?? node.key ?? node.left);
    case 'CallExpression':
      return isSetAttribute(node) && child === (node.arguments as SyntaxNode[])[1];
    case 'ConditionalExpression':
      return isShown && child !== node.test;
    case 'LogicalExpression':
      return isShown && !(node.operator === '&&' && child === node.left);
    case 'BinaryExpression':
      return isShown && !COMPARISON.test(String(node.operator));
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ArrayExpression':
      return isShown;
    default:
      return false;
  }
}

/** Whether what an attribute, a variable, a property or an assignment is given is seen by people, by its name. */
function isNamedForPeople(node: SyntaxNode): boolean {
  const target = (node.name ?? node.id ?? node.key ?? node.left) as SyntaxNode;
  const name = target.type === 'MemberExpression' ? (target.property as SyntaxNode) : target;
  return READ_BY_PEOPLE.has(String(name.name ?? name.value));
}

function isSetAttribute({ callee, arguments: given }: SyntaxNode): boolean {
  const { property } = callee as { property?: SyntaxNode };
  const [name] = given as SyntaxNode[];
  return property?.name === 'setAttribute' && READ_BY_PEOPLE.has(String(name?.value));
}
