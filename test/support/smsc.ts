import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** How the center behaves from now on; what is left out stays as it is. */
export interface SmscBehavior {
  /** Who may bind: `gatehouse` with `secret` from the start. */
  readonly systemId?: string;
  readonly password?: string;
  /** Status of binds that are right otherwise; 0 lets them in. */
  readonly bindStatus?: number;
  /**
   * Messages are answered; held until `release`; taken and the connection dropped (a lost acknowledgement); taken and nothing ever said, to binds and
   * enquiries neither.
   */
  readonly submit?: 'answer' | 'hold' | 'drop' | 'mute';
  /** Status of answers to messages: 0x58 throttles, 0x14 says that the queue is full. Only those of status 0 are taken. */
  readonly status?: number;
  /** Numbers, without `+`, that are refused as invalid (0x0B). */
  readonly refused?: readonly string[];
  /** How ids of messages are written. */
  readonly ids?: 'decimal' | 'hex';
}

/** A message as the center read it, its text decoded by Perl. */
export interface SmscMessage {
  /** What the center calls it; empty when it refused it. */
  readonly id: string;
  /** As on the wire: digits. */
  readonly to: string;
  readonly toTon: number;
  readonly toNpi: number;
  readonly from: string;
  readonly fromTon: number;
  readonly fromNpi: number;
  /** data_coding: 0 is the GSM alphabet, 3 Latin-1, 8 UCS-2. */
  readonly coding: number;
  readonly octets: number;
  /** The octets themselves. */
  readonly hex: string;
  readonly text: string;
  readonly validity: string;
  readonly registered: number;
}

/** One thing that happened, as `smsc.pl` tells it. */
export interface SmscEvent {
  readonly event: string;
  readonly status?: number;
  readonly kind?: string;
  readonly systemId?: string;
  readonly systemType?: string;
  readonly version?: number;
  readonly port?: number;
  readonly message?: SmscMessage;
}

/** A delivery receipt: `text` as a center writes it, TLVs beside it only if asked for. */
export interface SmscReceipt {
  readonly from?: string;
  readonly id: string;
  readonly text: string;
  /** 4: a receipt of the center; 0: an ordinary message of a phone. */
  readonly esmClass?: number;
  /** receipted_message_id and message_state, the id ended by a NUL as the specification wants it, or not. */
  readonly tlvs?: { readonly state: number; readonly terminated: boolean };
}

/** A real SMSC (Net::SMPP, in a process of its own) on loopback. */
export interface TestSmsc extends AsyncDisposable {
  readonly port: number;
  /** As configuration wants it: `smpp://gatehouse:secret@127.0.0.1:PORT`. */
  readonly url: string;
  /** All that happened under a name until now, oldest first. What somebody was answered for has happened. */
  happened(event: string): Promise<readonly SmscEvent[]>;
  /** Messages that it took until now, oldest first. */
  messages(): Promise<readonly SmscMessage[]>;
  behave(behavior: SmscBehavior): Promise<void>;
  /** Answers what was held. */
  release(): Promise<void>;
  /** Sends a receipt over one connection that is bound to receive. */
  receipt(receipt: SmscReceipt): Promise<void>;
  /** Sends these octets, in hex, over every connection. */
  say(hex: string): Promise<void>;
  /** Asks every connection whether it lives; or to go. */
  enquire(): Promise<void>;
  unbind(): Promise<void>;
  /** Ends every connection without a word; `down` refuses new ones too, until `up`, on the same port. */
  cut(): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  /** Waits until this many events of a name have happened; throws after 20 s. */
  until(event: string, count?: number): Promise<SmscEvent>;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('smsc.pl', import.meta.url));
const PATIENCE_MS = 20_000;
const PAUSE_MS = 10;

/** The text of a receipt as most centers write it (SMPP 3.4, appendix B). */
export const receiptText = (id: string, stat: string, err = '000'): string =>
  `id:${id} sub:001 dlvrd:001 submit date:2611220801 done date:2611220801 stat:${stat} err:${err} text:`;

/** Starts it. Throws when Perl or Net::SMPP is not there. It ends with us, however we end. */
export async function startSmsc(behavior: SmscBehavior = {}): Promise<TestSmsc> {
  const child = spawn('perl', [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const events: SmscEvent[] = [];
  createInterface(child.stdout).on('line', (line) => events.push(JSON.parse(line) as SmscEvent));
  // It may be gone before it reads.
  child.stdin.on('error', () => undefined);
  const until = (event: string, count = 1): Promise<SmscEvent> =>
    awaited(
      () => events.filter((one) => one.event === event)[count - 1],
      `${count} × ${event}`,
      () => child.exitCode,
    );
  let asked = 0;
  const command = async (words: { readonly do: string; readonly [field: string]: unknown }): Promise<void> => {
    child.stdin.write(`${JSON.stringify(words)}\n`);
    asked += 1;
    await until('done', asked);
  };
  // It tells things in order: once it answers a command, all earlier ones are told.
  const happened = async (event: string): Promise<readonly SmscEvent[]> => {
    await command({ do: 'behave' });
    return events.filter((one) => one.event === event);
  };
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  const { port = 0 } = await until('listening');
  await command({ do: 'behave', ...behavior });
  return {
    port,
    url: `smpp://gatehouse:secret@127.0.0.1:${port}`,
    happened,
    messages: async () =>
      (await happened('submitted')).flatMap(({ status, message }) =>
        status === 0 && message !== undefined ? [message] : [],
      ),
    behave: (next) => command({ do: 'behave', ...next }),
    release: () => command({ do: 'release' }),
    receipt: ({ tlvs, ...receipt }) =>
      command({ do: 'receipt', from: '14165550100', esmClass: 4, ...receipt, ...tlvs, tlvs: tlvs !== undefined }),
    say: (hex) => command({ do: 'say', hex }),
    enquire: () => command({ do: 'enquire' }),
    unbind: () => command({ do: 'unbind' }),
    cut: () => command({ do: 'cut' }),
    down: () => command({ do: 'down' }),
    up: () => command({ do: 'up' }),
    until,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Looks until there is something; says what it waited for when nothing comes, or the program is gone. */
async function awaited<T>(look: () => T | undefined, what: string, exitCode: () => number | null): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (exitCode() !== null) throw new Error(`the SMSC ended with code ${exitCode()} while a test waited for ${what}`);
    if (performance.now() >= deadline) throw new Error(`the SMSC was waited for in vain: ${what}`);
    await pause(PAUSE_MS);
  }
}
