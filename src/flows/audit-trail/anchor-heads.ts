import { isOwnHead } from '#domain/audit-marks.ts';
import { after, type Instant } from '#domain/instant.ts';
import type { AnchorFile, AnchorHook, AnchorPlace, AnchorState } from '#ports/audit-anchors.ts';
import type { ChainHead } from '#ports/audit-store.ts';
import type { Deps } from '../deps.ts';
import { anchorLines, lastMarkIn, readAnchors } from './anchors.ts';

/** Heads of one write, so that neither a request nor a statement grows with the installation. */
const batch = 500;

/**
 * Notes down, in a place where it is due, every head that has moved since the last time; where nothing moved, nothing is written. What fails is remembered for the
 * doctor and thrown, so that it is logged and tried again. `mayGoOn`: whether this node still holds the lease.
 */
export async function anchorHeads(deps: Deps, place: AnchorPlace, mayGoOn: () => Promise<boolean>): Promise<void> {
  const write = writerOf(deps, place);
  const state = (await deps.store.anchors.anchorStates()).find((one) => one.place === place) ?? null;
  if (!write || !isDue(deps, state)) return;
  try {
    let mark = await prepared(deps, place, state);
    for (let more = true; more && (await mayGoOn()); ) {
      const moved = await deps.store.anchors.movedHeads(place, batch);
      // A head that Gatehouse did not put there is no end of a chain.
      const heads = moved.filter((head) => isOwnHead(deps.auditMac, head));
      more = moved.length === batch && heads.length > 0;
      if (heads.length > 0) mark = await noted(deps, place, heads, await write(heads, mark));
    }
  } catch (error) {
    await deps.store.anchors.noteAnchorFailure(place, problemIn(error), deps.clock.now());
    throw error;
  }
}

/** A clock that ran ahead, and was put right since, holds nothing up for longer than one interval. */
function isDue({ clock, anchoring }: Deps, state: AnchorState | null): boolean {
  const now = clock.now();
  const last = state?.anchoredAt ?? null;
  return last === null || state?.failing !== null || after(last, anchoring.every) <= now || last > now;
}

type Write = (heads: readonly ChainHead[], mark: string) => Promise<string | null>;

function writerOf(deps: Deps, place: AnchorPlace): Write | null {
  const { file, hook } = deps.anchoring;
  if (place === 'file') return file && ((heads, mark) => intoFile(deps, file, heads, mark));
  return hook && ((heads) => toHook(deps, hook, heads));
}

/** Bytes at the end of the file that hold the lines of three writes. */
const endOfFile = 524_288;

/**
 * The mark that the next line goes on from: of the last line, which is looked for at the end of the file alone, however long that is. A file that is gone is begun
 * anew, and one that was cut short is gone on with, with every head: from what was written last, so that what is missing stays found.
 */
async function prepared({ anchoring: { file }, store, auditMac }: Deps, place: AnchorPlace, state: AnchorState | null) {
  if (place !== 'file' || !file) return '';
  const last = state?.lastMark ?? null;
  const end = await file.end(endOfFile);
  const near = end === null ? null : lastMarkIn(end, auditMac, last);
  if (near !== null) return near;
  // What was written last may stand further up: after writes that the database does not remember.
  const whole = end === null ? null : await file.read();
  const read = whole && (await readAnchors(whole, auditMac, { wanted: 'ends', sought: last }));
  const mark = read?.ok ? read.mark : '';
  if (last === null || (read?.ok && read.isSought && mark !== '')) return mark;
  await store.anchors.forgetAnchors(place);
  return last;
}

async function intoFile({ clock, auditMac }: Deps, file: AnchorFile, heads: readonly ChainHead[], mark: string) {
  const written = anchorLines(heads, clock.now(), auditMac, mark);
  await file.append(`${written.lines.join('\n')}\n`);
  return written.mark;
}

async function toHook({ clock }: Deps, hook: AnchorHook, heads: readonly ChainHead[]): Promise<null> {
  const at = new Date(clock.now()).toISOString();
  const lines = heads.map(({ stream, sequence, hash }) => JSON.stringify({ stream, sequence, hash, at }));
  await hook.send(`${lines.join('\n')}\n`);
  return null;
}

async function noted(deps: Deps, place: AnchorPlace, heads: readonly ChainHead[], mark: string | null) {
  await deps.store.anchors.noteAnchored(place, heads, mark, deps.clock.now());
  return mark ?? '';
}

const longest = 300;

const problemIn = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, longest);

/** When it was noted down last, and in which places it fails; for whoever looks after the service. */
export interface AnchorLook {
  readonly place: AnchorPlace;
  readonly anchoredAt: Instant | null;
  readonly failing: AnchorState['failing'];
}

/** How noting down goes in each place that is configured. */
export async function anchorLooks({ anchoring, store }: Deps): Promise<readonly AnchorLook[]> {
  const states = await store.anchors.anchorStates();
  const places = (['file', 'hook'] as const).filter((place) => anchoring[place] !== null);
  return places.map((place) => {
    const { anchoredAt = null, failing = null } = states.find((one) => one.place === place) ?? {};
    return { place, anchoredAt, failing };
  });
}
