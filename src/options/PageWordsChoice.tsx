// The choice of the pages whose own short forms are explained.
import { message } from '../browser/shared/i18n.ts';
import type { Settings } from '../core/settings/settings.ts';

type PageWords = Settings['pageWords'];

interface Props {
  readonly chosen: PageWords;
  readonly onChoose: (pages: PageWords) => void;
}

const PAGES: readonly PageWords[] = ['field', 'everywhere', 'never'];

/** Shows on which pages the short forms that only the page explains are marked: a sentence, and three choices. */
export function PageWordsChoice({ chosen, onChoose }: Props) {
  return (
    <section>
      <h2 id="page-words">{message('pageWordsTitle')}</h2>
      <p class="note" id="page-words-note">
        {message('pageWordsNote')}
      </p>
      <div role="radiogroup" aria-labelledby="page-words" aria-describedby="page-words-note" class="choices">
        {PAGES.map((pages) => (
          <label key={pages}>
            <input
              type="radio"
              name="page-words"
              value={pages}
              checked={pages === chosen}
              onChange={() => onChoose(pages)}
            />{' '}
            {message(`pageWords_${pages}`)}
          </label>
        ))}
      </div>
    </section>
  );
}
