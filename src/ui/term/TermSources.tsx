// Where a reader can check an entry: its sources, of which kind each is, and when somebody checked it.
import { languageTag, message } from '../../browser/shared/i18n.ts';
import type { Source } from '../../core/glossary/entry.ts';
import type { KindedSource } from '../../core/glossary/source-kind.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Message } from '../Message.tsx';
import { OutsideLink } from './Prose.tsx';

/** Shows, below whatever heading, the sources of an entry, each with its kind, and the day on which they were checked. */
export function TermSources({ sources, reviewed }: { sources: readonly KindedSource[]; reviewed: string }) {
  const day = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <footer class="source-list">
      <ul>
        {sources.map((source) => (
          <li>
            <span class="source-kind">{message(`sourceKind_${source.kind}`)}</span>{' '}
            <SourceText source={source} />
          </li>
        ))}
      </ul>
      <p class="reviewed">
        <Message
          name="checkedOn"
          parts={{ date: <time dateTime={reviewed}>{day.format(new Date(reviewed))}</time> }}
        />
      </p>
    </footer>
  );
}

function SourceText({ source }: { source: Source }) {
  if ('commonUsage' in source) return <span {...IN_ENGLISH}>{source.commonUsage}</span>;
  return (
    <span {...IN_ENGLISH}>
      <OutsideLink url={source.url}>{source.title ?? source.url.replace(/^https:\/\//, '')}</OutsideLink>
    </span>
  );
}
