// How plain text of an entry is rendered: as it is, or by what a window puts in its place.
import { type ComponentChildren, createContext } from 'preact';

export const TextRenderer = createContext<(text: string) => ComponentChildren>((text) => text);
