// A chart with the same figures beside it as a table: who cannot see the one reads the other.
import type { ComponentChildren } from 'preact';
import { message } from '../../../browser/shared/i18n.ts';

interface Props {
  readonly title: string;
  /** One sentence that says what is shown. */
  readonly note: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** The drawing: elements of SVG, in a box of 320 by `height` units. */
  readonly children: ComponentChildren;
  readonly height: number;
}

/** The width of a drawing in its own units: those of CSS on the narrowest screen, so that its text can be read there. */
export const CHART_WIDTH = 320;

/** Shows a chart under its heading, and its table. */
export function Chart({ title, note, columns, rows, children, height }: Props) {
  return (
    <section>
      <h3>{title}</h3>
      <p class="note">{note}</p>
      <div class="chart">
        <svg viewBox={`0 0 ${CHART_WIDTH} ${height}`} role="img" aria-label={title}>
          {children}
        </svg>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is long, by keys too. */}
        <section class="figures" aria-label={message('progressFigures', { title })} tabIndex={0}>
          <table>
            <caption class="unseen">{title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells], place) => (
                <tr key={place}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}
