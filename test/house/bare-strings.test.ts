// What a reader sees is in the catalogue, and what is in the catalogue is seen.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageOf, windowNames } from '../../scripts/windows.mjs';
import { ENGLISH } from '../fake-messages.ts';
import { bareStrings } from './bare-strings.ts';
import { childrenOf, codePaths, type SyntaxNode, syntaxOf, syntaxTreeOf } from './source-files.ts';

/** What is written for those who mend Gloss, and goes to its own console. */
const FOR_DEVELOPERS = [/^Gloss stopped in/];

const floors = [...windowNames(), 'ui', 'content', 'background', 'browser'];
const seen = codePaths.filter((file) => floors.includes(file.split('/')[0] ?? ''));

describe('bareStrings', () => {
  it.each([
    ['text between tags', '<p>Off {x}</p>', ['Off']],
    ['text behind a condition', "<p>{isOn ? 'on' : 'off'}</p>", ['on', 'off']],
    ['text that may be left out', "<p>{isOn && 'on'}</p>", ['on']],
    ['text in backquotes', '<p>{`several times`}</p>', ['several times']],
    ['an attribute', '<img alt="A picture" />', ['A picture']],
    ['an attribute of a part of ours', "<Switch label={isOn ? 'on' : x} />", ['on']],
    ['an attribute in backquotes', '<b title={`jump there`} />', ['jump there']],
    ['what a variable keeps for an attribute', "const title = isOn ? 'Gloss' : other;", ['Gloss']],
    ['what a list keeps for an attribute', "const all = [{ mode: 'paint', label: 'Paint' }];", ['Paint']],
    ['a property that is set', "document.title = 'Gloss';", ['Gloss']],
    ['an attribute that is set', "stop.setAttribute('aria-label', 'stop');", ['stop']],
    [
      'a sentence, wherever it stands',
      "const WHAT_TO_DO = { full: 'Make some room.' };",
      ['Make some room.'],
    ],
  ])('finds %s', (_what, source, found) => {
    expect(bareStrings(syntaxTreeOf('sample.tsx', source))).toEqual(found);
  });

  it.each([
    ['a message', "<p title={message('close')}>{message(isOn ? 'on' : 'off')}</p>"],
    ['what nobody reads', '<p class="note" id={`term`} role="alert">{a} · {b}</p>'],
    ['what is compared', "<p>{kind === 'code' && text}</p>"],
    ['what an error says to developers', "throw new Error('There is no such term');"],
    ['names of machines', "const css = 'p > a'; element.setAttribute('role', 'button');"],
  ])('passes over %s', (_what, source) => {
    expect(bareStrings(syntaxTreeOf('sample.tsx', source))).toEqual([]);
  });
});

describe('what a reader sees', () => {
  it.each(seen)('in %s comes from the catalogue', (file) => {
    const bare = bareStrings(syntaxTreeOf(file));
    expect(bare.filter((text) => !FOR_DEVELOPERS.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  it.each(windowNames())('in the page of %s is the name of the extension at most', (name) => {
    const html = readFileSync(pageOf(name), 'utf8');
    expect(html).toContain(`<title>${ENGLISH.extensionShortName?.message}</title>`);
    const text = html.replace(/<title>.*<\/title>|<[^>]*>/g, '');
    expect(text.trim()).toBe('');
    expect(html).not.toMatch(/\s(?:title|alt|placeholder|aria-label|lang|dir)=/);
  });
});

describe('the keys of the catalogue', () => {
  const inManifest = [...readFileSync('manifest.json', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(
    ([, key = '']) => key,
  );

  it('that the manifest names exist', () => {
    expect(inManifest.filter((key) => !(key in ENGLISH))).toEqual([]);
    expect(inManifest).not.toEqual([]);
  });

  it('are all used', () => {
    const used = seen.flatMap((file) => [...syntaxOf(file)].flatMap(([node]) => keysGivenBy(node)));
    const patterns = used.flatMap(nodesBelow).flatMap(patternsOf);
    const isUsed = (key: string) => inManifest.includes(key) || patterns.some((pattern) => pattern.test(key));
    expect(Object.keys(ENGLISH).filter((key) => !isUsed(key))).toEqual([]);
  });
});

/** Where a call or an element names a message. */
function keysGivenBy(node: SyntaxNode): SyntaxNode[] {
  const nameOf = (named: unknown) => String((named as SyntaxNode | undefined)?.name);
  const given = (node.arguments ?? []) as SyntaxNode[];
  if (node.type === 'CallExpression' && /^(?:message|plural|read|startWindow)$/.test(nameOf(node.callee)))
    return given.slice(0, 1);
  if (node.type !== 'JSXOpeningElement' || nameOf(node.name) !== 'Message') return [];
  return (node.attributes as SyntaxNode[]).filter(({ name }) => nameOf(name) === 'name');
}

function nodesBelow(node: SyntaxNode): SyntaxNode[] {
  return [node, ...childrenOf(node).flatMap(nodesBelow)];
}

/** The keys that a string in code may be, with a plural category or without. */
function patternsOf({ type, value, quasis }: SyntaxNode): RegExp[] {
  if (type === 'Literal' && typeof value === 'string')
    return [new RegExp(`^${value}(?:_(?:zero|one|two|few|many|other))?$`)];
  const texts = ((quasis ?? []) as { value: { cooked: string } }[]).map((each) => each.value.cooked);
  // A text that begins with a value may be any key.
  return texts[0] ? [new RegExp(`^${texts.join('\\w+')}$`)] : [];
}
