// How plain text of an entry is rendered: as it is, or as a window replaces it.
import { type ComponentChildren, createContext } from 'preact';

/** The renderer of plain text for everything below. */
export const TextRenderer = createContext<(text: string) => ComponentChildren>((text) => text);
