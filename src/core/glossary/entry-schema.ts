// Checks a definition that arrives from another part of the extension. Its types are those of entry.ts, to which tsc holds
// the schema: what holds itself (a link in a link) has no type that could be inferred.
import * as v from 'valibot';
import { type Block, CATEGORIES, type Inline, LEVELS, type Term, type TermForms } from './entry.ts';
import { type KindedSource, SOURCE_KINDS } from './source-kind.ts';

const inline: v.GenericSchema<unknown, Inline> = v.lazy(() =>
  v.union([
    v.string(),
    v.object({ kind: v.picklist(['strong', 'emphasis']), children: v.array(inline) }),
    v.object({ kind: v.literal('code'), text: v.string() }),
    v.object({ kind: v.literal('link'), url: httpsUrl, children: v.array(inline) }),
  ]),
);

const httpsUrl = v.pipe(v.string(), v.startsWith('https://'));

const blocks: v.GenericSchema<unknown, Block[]> = v.array(
  v.union([
    v.object({ kind: v.literal('paragraph'), children: v.array(inline) }),
    v.object({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(v.array(inline)) }),
  ]),
);

const kind = v.picklist(SOURCE_KINDS);
const source: v.GenericSchema<unknown, KindedSource> = v.union([
  v.object({ url: httpsUrl, title: v.exactOptional(v.string()), kind }),
  v.object({ commonUsage: v.string(), kind }),
]);

/** The part of a term that a reader is shown. */
export type Definition = Omit<
  Term,
  Exclude<keyof TermForms, 'id' | 'category' | 'level'> | 'related' | 'confusedWith' | 'sources'
> & {
  readonly sources: readonly KindedSource[];
  readonly related: readonly NamedTerm[];
  readonly confusedWith: readonly (NamedTerm & { readonly difference: string })[];
};

export interface NamedTerm {
  readonly id: string;
  readonly name: string;
}

const named = { id: v.string(), name: v.string() };

const definitionSchema: v.GenericSchema<unknown, Definition> = v.object({
  ...named,
  category: v.picklist(CATEGORIES),
  level: v.picklist(LEVELS),
  sources: v.array(source),
  reviewed: v.string(),
  definition: v.array(inline),
  howItWorks: blocks,
  forProductManagers: blocks,
  example: blocks,
  related: v.array(v.object(named)),
  confusedWith: v.array(v.object({ ...named, difference: v.string() })),
});

/** Returns a definition that came from elsewhere, checked; null if it is none. */
export function checkDefinition(value: unknown): Definition | null {
  const result = v.safeParse(definitionSchema, value);
  return result.success ? result.output : null;
}
