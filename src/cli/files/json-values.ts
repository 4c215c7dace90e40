import type { ImportColumn, RowProblem } from '#domain/import-row.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Levels of objects and lists within one row: nobody's data is deeper, and what walks through it may call itself. */
export const deepest = 20;

/** Whether a value is nested no deeper than that. */
export const isShallow = (value: unknown, levels = deepest): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1)));

/** A value without what lies deeper, so that it can be written again. */
export const writable = (value: unknown): unknown => (isShallow(value) ? value : pruned(value, deepest));

function pruned(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((one) => pruned(one, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pruned(one, levels - 1)]));
}

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

  /** Takes a list of texts as one text with blanks between, and what `put` takes. */
  words(column: ImportColumn, value: unknown): void {
    const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
    this.put(column, isList ? value.join(' ') : value);
  }

  /** A yes or no that stands under `key`, also as a text; null where nothing is said. What is neither is a problem, and never the one or the other. */
  flag(column: ImportColumn, key: string, value: unknown): boolean | null {
    if (value === null || value === undefined) return null;
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    this.refuse(column, `"${key}" is neither true nor false.`);
    return null;
  }

  refuse(column: ImportColumn | null, reason: string): void {
    this.problems.push({ column, reason });
  }
}
