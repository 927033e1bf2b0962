// What a reader may unfold below a definition.
import type { ComponentChildren } from 'preact';
import { message } from '../../browser/shared/i18n.ts';
import type { Block } from '../../core/glossary/entry.ts';
import type { Definition, NamedTerm } from '../../core/glossary/entry-schema.ts';
import type { PopoverSection } from '../../core/settings/popover-sections.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Prose } from './Prose.tsx';
import { TermSources } from './TermSources.tsx';

/** Which parts are open, and who hears when the reader opens or closes one. */
export interface Folding {
  readonly open: readonly PopoverSection[];
  readonly onToggle?: (section: PopoverSection, isOpen: boolean) => void;
}

interface Props extends Folding {
  readonly term: Definition;
  /** Shows another term in this one's place. */
  readonly onOpen: (id: string) => void;
  /** What stands before the sources. */
  readonly children?: ComponentChildren;
}

/** Shows all of an entry but its name and its definition, in parts that a reader may unfold; the related terms stand open. */
export function TermSections({ term, onOpen, children, ...folding }: Props) {
  const prose = (section: 'howItWorks' | 'forProductManagers' | 'example') => (
    <ProseFold section={section} blocks={term[section]} {...folding} />
  );
  return (
    <>
      {term.related.length > 0 && <Related terms={term.related} onOpen={onOpen} />}
      {prose('howItWorks')}
      {prose('forProductManagers')}
      {prose('example')}
      {term.confusedWith.length > 0 && (
        <Fold section="confusedWith" title={message('confusedWith')} {...folding}>
          <ConfusedWith terms={term.confusedWith} onOpen={onOpen} />
        </Fold>
      )}
      {children}
      <Fold section="sources" title={message('sources')} {...folding}>
        <TermSources sources={term.sources} reviewed={term.reviewed} />
      </Fold>
    </>
  );
}

interface FoldProps extends Folding {
  readonly section: PopoverSection;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Shows a part that a reader may unfold. */
export function Fold({ section, title, open, onToggle, children }: FoldProps) {
  const isOpen = open.includes(section);
  return (
    <details
      class={section}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        // It also happens when one is made open.
        if (currentTarget.open !== isOpen) onToggle?.(section, currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function ProseFold({
  section,
  blocks,
  ...folding
}: Folding & { section: 'howItWorks' | 'forProductManagers' | 'example'; blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <Fold section={section} title={message(section)} {...folding}>
      <div {...IN_ENGLISH}>
        <Prose blocks={blocks} />
      </div>
    </Fold>
  );
}

function Related({ terms, onOpen }: { terms: readonly NamedTerm[]; onOpen: Props['onOpen'] }) {
  return (
    <nav class="related" aria-label={message('relatedTerms')}>
      {terms.map(({ id, name }) => (
        <button type="button" class="chip" onClick={() => onOpen(id)} {...IN_ENGLISH}>
          {name}
        </button>
      ))}
    </nav>
  );
}

function ConfusedWith({ terms, onOpen }: { terms: Definition['confusedWith']; onOpen: Props['onOpen'] }) {
  return (
    <>
      {terms.map(({ id, name, difference }) => (
        <p {...IN_ENGLISH}>
          <button type="button" class="term-link" onClick={() => onOpen(id)}>
            {name}
          </button>
          : {difference}
        </p>
      ))}
    </>
  );
}
