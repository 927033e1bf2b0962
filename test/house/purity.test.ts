// Core depends on nothing but its arguments: no page, no browser, no clock, no randomness.
import { expect, it } from 'vitest';
import { codePaths, type SyntaxNode, syntaxOf } from './source-files.ts';

const PURE = 'core/';

/** Globals by which code reaches what is not among its arguments. */
const IMPURE = new Set([
  ...[
    'globalThis',
    'window',
    'self',
    'document',
    'navigator',
    'location',
    'history',
    'screen',
    'performance',
  ],
  ...['browser', 'chrome', 'process', 'console', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'crypto', 'Date'],
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
    'requestIdleCallback',
  ],
]);

it.each(codePaths.filter((file) => file.startsWith(PURE)))('%s touches nothing but its arguments', (file) => {
  const found: string[] = [];
  for (const [node, parent] of syntaxOf(file)) {
    if (node.type === 'Identifier' && !isName(node, parent) && IMPURE.has(String(node.name)))
      found.push(String(node.name));
    if (isMember(node, 'Math', 'random')) found.push('Math.random');
  }
  expect(found).toEqual([]);
});

/** Whether an identifier is only the name of a property, a key or a type. */
function isName(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  return (
    parent?.type === 'TSTypeReference' ||
    (parent?.type === 'MemberExpression' && parent.property === node && parent.computed === false) ||
    (parent !== null && 'key' in parent && parent.key === node && parent.computed === false)
  );
}

function isMember({ type, object, property }: SyntaxNode, of: string, name: string): boolean {
  return (
    type === 'MemberExpression' &&
    (object as SyntaxNode).name === of &&
    (property as SyntaxNode).name === name
  );
}
