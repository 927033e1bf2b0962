// How plain text of an entry is rendered: as it is, or as a window replaces it.
import { type ComponentChildren, createContext } from 'preact';

export const TextRenderer = createContext<(text: string) => ComponentChildren>((text) => text);
