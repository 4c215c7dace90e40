import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { EventTimes } from '#ports/audit-store.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';

const window = 500;

/** Everything there is, a window at a time with a breath between, so that years of a large company hold nobody up. */
export async function* inWindows<T>(
  read: (after: T | null, most: number) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  for (let after: T | null = null; ; ) {
    const rows: readonly T[] = await read(after, window);
    if (rows.length > 0) yield rows;
    if (rows.length < window) return;
    after = rows.at(-1) ?? null;
    await breath();
  }
}

/** Events of one kind, in the order in which they were made. */
export const eventsIn = (
  { store }: Pick<Deps, 'store'>,
  stream: AuditStream,
  kind: AuditKind,
  times: EventTimes,
): AsyncGenerator<readonly AuditEvent[]> =>
  inWindows<AuditEvent>((after, most) => store.eventsOfKind(stream, kind, times, after?.id ?? null, most));

/** All of them at once: for what there is little of. */
export async function allOf<T>(windows: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const rows of windows) all.push(...rows);
  return all;
}
