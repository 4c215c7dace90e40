import type { CompanyId } from '#domain/identifiers.ts';
import type { Store } from '#ports/store.ts';

/** Somebody's turn, which begins when `start` is called. */
interface Turn {
  readonly company: CompanyId;
  readonly start: () => void;
}

interface Line {
  /** Whose work is under way; null: nobody's. */
  current: CompanyId | null;
  /** At most one of each company. */
  readonly waiting: Turn[];
}

const lines = new WeakMap<Store, Line>();

/**
 * Runs long work one after the other, the companies in turn, so that none keeps another from its own by asking again and again. Null: the company waits already;
 * that others do is no reason.
 */
export async function oneAtATime<T>(store: Store, company: CompanyId, work: () => Promise<T>): Promise<T | null> {
  const line = lines.get(store) ?? { current: null, waiting: [] };
  lines.set(store, line);
  if (line.current !== null) {
    if (line.waiting.some((turn) => turn.company === company)) return null;
    await new Promise<void>((start) => line.waiting.push({ company, start }));
  }
  line.current = company;
  try {
    return await work();
  } finally {
    handOn(line, company);
  }
}

/** To whoever waits longest of another company; to the same only where no other waits. */
function handOn(line: Line, done: CompanyId): void {
  const other = line.waiting.findIndex((turn) => turn.company !== done);
  const [next] = line.waiting.splice(Math.max(other, 0), 1);
  // Taken at once, so that nobody who asks before the next one wakes steps in.
  line.current = next?.company ?? null;
  next?.start();
}
