import type { ImportColumn, RowProblem } from '#domain/import-row.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The first object of a list for which `is` holds. */
export const firstOf = (value: unknown, is: (one: JsonObject) => boolean): JsonObject | null =>
  listOf(value).filter(isObject).find(is) ?? null;

/** Cells that a JSON object fills, and what is wrong with it. */
export class Cells {
  readonly fields: Partial<Record<ImportColumn, string>> = {};
  readonly problems: RowProblem[] = [];

  /** Takes a text, a number or a yes and no; `null` says nothing, anything else is a problem. */
  put(column: ImportColumn, value: unknown): void {
    if (value === null || value === undefined) return;
    if (typeof value === 'boolean') this.fields[column] = value ? 'yes' : 'no';
    else if (typeof value === 'string' || typeof value === 'number') this.fields[column] = String(value);
    else this.refuse(column, 'It is neither a text nor a number.');
  }

  refuse(column: ImportColumn | null, reason: string): void {
    this.problems.push({ column, reason });
  }
}
