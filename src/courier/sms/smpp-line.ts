import type { Duration } from '#domain/instant.ts';
import type { NotBound, SmppSession } from './smpp-session.ts';

/** The one connection of this process to an SMSC, whichever it is at the moment. */
export interface SmppLine {
  /** A bound connection: the one there is, or a new one. Those who ask meanwhile share the try. Never rejects. */
  session(): Promise<SmppSession | NotBound>;
  /** Takes leave for good. */
  close(): Promise<void>;
}

export interface LineRules {
  readonly open: (closing: AbortSignal) => Promise<SmppSession | NotBound>;
  /** Whether receipts come in on it, so that a lost connection is replaced before somebody sends. */
  readonly isListening: boolean;
  /** From one try to bind again to the next: twice as long each time, up to `reconnectAtMost`. */
  readonly reconnectAfter: Duration;
  readonly reconnectAtMost: Duration;
}

/** What a line knows of itself. */
interface State {
  current: Promise<SmppSession | NotBound> | null;
  wasBound: boolean;
  nextAfter: Duration;
  timer: NodeJS.Timeout | null;
  readonly closing: AbortController;
}

/**
 *     idle ──session()──► connecting ──► bound ──lost──► waiting ──after a while, or session()──► connecting
 *      ▲                      │                             ▲                                        │
 *      └── never bound yet ───┴──────── was bound before ───┴────────────────────────────────────────┘
 */
export function smppLine(rules: LineRules): SmppLine {
  const state: State = {
    current: null,
    wasBound: false,
    nextAfter: rules.reconnectAfter,
    timer: null,
    closing: new AbortController(),
  };
  return {
    session: () => sessionOf(state, rules),
    async close() {
      if (state.timer !== null) clearTimeout(state.timer);
      state.closing.abort();
      const last = await state.current;
      if (last !== null && 'close' in last) await last.close();
    },
  };
}

function sessionOf(state: State, rules: LineRules): Promise<SmppSession | NotBound> {
  if (state.closing.signal.aborted) return Promise.resolve({ refused: 'closed' });
  state.current ??= begin(state, rules);
  return state.current;
}

async function begin(state: State, rules: LineRules): Promise<SmppSession | NotBound> {
  const opened = await rules.open(state.closing.signal);
  const isOver = (): void => {
    state.current = null;
    replaceLater(state, rules);
  };
  if ('refused' in opened) {
    isOver();
    return opened;
  }
  state.wasBound = true;
  state.nextAfter = rules.reconnectAfter;
  opened.ended.then(isOver, isOver);
  return opened;
}

/** A password that never was right is not tried again and again: that takes somebody who sends. */
function replaceLater(state: State, rules: LineRules): void {
  if (!rules.isListening || !state.wasBound || state.timer !== null || state.closing.signal.aborted) return;
  const again = (): void => {
    state.timer = null;
    sessionOf(state, rules).catch(() => undefined);
  };
  state.timer = setTimeout(again, state.nextAfter).unref();
  state.nextAfter = Math.min(state.nextAfter * 2, rules.reconnectAtMost);
}
