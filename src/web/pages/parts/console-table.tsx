import type { ComponentChildren, VNode } from 'preact';

export interface Column {
  readonly name: string;
  /** Figures stand at the end of their column, one under the other. */
  readonly number?: true;
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table of the console: named, with heads that say their scope, and reached by keyboard where it is wider than the window. */
export const ConsoleTable = ({ caption, columns, rows }: TableProps): VNode => (
  <div class="table-wrap" tabindex={0} role="region" aria-label={caption}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((one) => (
            <th scope="col" class={one.number && 'number'}>
              {one.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td class={columns[index + 1]?.number && 'number'}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
