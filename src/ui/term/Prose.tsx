// Shows lines, paragraphs and lists of a glossary entry as elements.
import { useContext } from 'preact/hooks';
import type { Block, Inline } from '../../core/glossary/entry.ts';
import { TextRenderer } from './text-renderer.ts';

/** Shows a line of an entry's text. */
export function Line({ line }: { line: readonly Inline[] }) {
  const renderText = useContext(TextRenderer);
  return (
    <>{line.map((piece) => (typeof piece === 'string' ? renderText(piece) : <Piece piece={piece} />))}</>
  );
}

function Piece({ piece }: { piece: Exclude<Inline, string> }) {
  switch (piece.kind) {
    case 'code':
      return <code>{piece.text}</code>;
    case 'link':
      return (
        <OutsideLink url={piece.url}>
          <Line line={piece.children} />
        </OutsideLink>
      );
    case 'strong':
      return (
        <strong>
          <Line line={piece.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Line line={piece.children} />
        </em>
      );
  }
}

/** Shows paragraphs and lists of an entry. */
export function Prose({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block) => {
        if (block.kind === 'paragraph')
          return (
            <p>
              <Line line={block.children} />
            </p>
          );
        const items = block.items.map((item) => (
          <li>
            <Line line={item} />
          </li>
        ));
        return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
      })}
    </>
  );
}

/** Shows a link that leaves the extension: it opens in a tab of its own, and tells the other side nothing. */
export function OutsideLink({ url, children }: { url: string; children: preact.ComponentChildren }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
