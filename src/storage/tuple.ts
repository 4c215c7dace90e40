/** A row without the names of its columns, in an order that the statement and its reader agree on. */
export type Tuple<R> = readonly unknown[] & { readonly __row: R };

/** The columns of a table under the name it has in a statement. */
export const columnsOf = (table: string, columns: readonly string[]): readonly string[] =>
  columns.map((column) => `${table}.${column}`);

/** Gives a tuple its names back; `from`: where this row begins, when the tuple holds several side by side. */
export function rowOf<R>(columns: readonly (keyof R & string)[], tuple: Tuple<unknown>, from = 0): R {
  const row: Partial<Record<string, unknown>> = {};
  for (const [index, column] of columns.entries()) row[column] = tuple[from + index];
  return row as R;
}

/** Ids are UUIDv7, so that this is the order in which rows were made. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
