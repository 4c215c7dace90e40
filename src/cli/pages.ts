import type { ToolJob } from './action.ts';
import { breath } from '#flows/breath.ts';
import { cellText, type Fields } from './cell.ts';
import { orInterrupted } from './interrupted.ts';
import { Misuse } from './problem.ts';
import { countFrom } from './values.ts';

/** Options of every command that lists what may be long. */
export interface PageOptions {
  readonly limit?: string;
  readonly after?: string;
  readonly all?: boolean;
}

/** A long list, in pages: how one is got, and what is shown of each of its things. */
export interface Listing<T> {
  readonly columns: readonly string[];
  readonly fields: (one: T) => Fields;
  /** The same for people, where that reads differently. */
  readonly cells?: (one: T) => Fields;
  /** What `--after` takes to go on behind this one. */
  readonly cursor: (one: T) => string;
  /** At most `limit` things behind the cursor. */
  readonly page: (after: string | null, limit: number) => Promise<readonly T[]>;
}

const usualPage = 50;
const longestPage = 10_000;
const streamedPage = 1_000;

/** One page as a table or JSON array, and how to go on; with `--all` everything, line by line as it comes (JSON lines). */
export async function showPages<T>({ out, world }: ToolJob, options: PageOptions, listing: Listing<T>): Promise<void> {
  if (options.all === true) {
    if (options.limit !== undefined) throw new Misuse('--all shows everything: leave out --limit.');
    const streamed = streamAll(out, world.signal, options, listing);
    return orInterrupted('What was written is not the whole list.', streamed);
  }
  const limit = options.limit === undefined ? usualPage : countFrom('--limit', options.limit, longestPage);
  const found = await listing.page(options.after ?? null, limit + 1);
  const shown = found.slice(0, limit);
  out.list(listing.columns, shown.map(told(out, listing)));
  const last = shown.at(-1);
  if (found.length > limit && last !== undefined)
    out.note(`There are more. Go on with --after ${listing.cursor(last)}`);
}

const told = <T>({ json }: ToolJob['out'], { fields, cells }: Listing<T>): ((one: T) => Fields) =>
  json ? fields : (cells ?? fields);

async function streamAll<T>(
  out: ToolJob['out'],
  signal: AbortSignal,
  options: PageOptions,
  listing: Listing<T>,
): Promise<void> {
  const { columns, cursor, page } = listing;
  const fields = told(out, listing);
  if (!out.json) await out.line(columns.join('\t'));
  const lineOf = (one: Fields): string =>
    out.json ? JSON.stringify(one) : columns.map((name) => cellText(one[name]).replaceAll(/[\t\n]/g, ' ')).join('\t');
  let after = options.after ?? null;
  for (;;) {
    await breath(signal);
    const found = await page(after, streamedPage);
    for (const one of found) await out.line(lineOf(fields(one)));
    const last = found.at(-1);
    if (last === undefined || found.length < streamedPage) return;
    after = cursor(last);
  }
}
