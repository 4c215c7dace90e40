import type { ComponentChildren, VNode } from 'preact';

export interface Column {
  readonly name: string;
  /** Figures stand at the end of their column, one under the other. */
  readonly number?: true;
  /** Days and the like: never broken into lines. */
  readonly short?: true;
}

interface TableProps {
  readonly caption: string;
  /** The heading above says the same: the caption is for screen readers then. */
  readonly isHeaded?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/**
 * A table of the console: named, with heads that say their scope, and reached by keyboard where it is wider than the window. On a narrow
 * window each row is a card, whose cells say which column they are of; the roles keep it a table for screen readers there.
 */
export const ConsoleTable = ({ caption, isHeaded = false, columns, rows }: TableProps): VNode => (
  <div class="table-wrap" tabindex={0} role="region" aria-label={caption}>
    <table class="cards" role="table">
      <caption class={isHeaded ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((one) => (
            <th scope="col" role="columnheader" class={classOf(one)}>
              {one.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([first, ...rest]) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {first}
            </th>
            {rest.map((cell, index) => (
              <td role="cell" class={classOf(columns[index + 1])} data-label={columns[index + 1]?.name}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function classOf(column: Column | undefined): string | undefined {
  if (column?.number) return 'number';
  return column?.short ? 'short' : undefined;
}
