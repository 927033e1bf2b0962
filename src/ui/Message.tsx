// Messages with elements in them, such as a name in bold: the language decides where it stands in the sentence.
import type { ComponentChildren } from 'preact';
import { type MessageKey, messagePieces, type PlaceholderOf } from '../browser/shared/i18n.ts';

interface Props<Key extends MessageKey> {
  readonly name: Key;
  /** What stands in for each placeholder. */
  readonly parts: { readonly [Name in PlaceholderOf<Key>]: ComponentChildren };
}

/** Shows a message with an element, or whatever can be rendered, for each of its placeholders. */
export function Message<Key extends MessageKey>({ name, parts }: Props<Key>) {
  return <>{messagePieces<Key, ComponentChildren>(name, parts)}</>;
}
