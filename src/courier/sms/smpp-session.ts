import { setTimeout as pause } from 'node:timers/promises';
import smpp, { type Pdu, type Session } from 'smpp';
import type { Duration } from '#domain/instant.ts';
import { statusName } from './smpp-message.ts';
import type { SmppAddress } from './smpp-address.ts';

/** What became of one submit_sm. `unsent`: nothing left. `lost`: the connection ended before the answer. */
export type Submitted =
  | { readonly ended: 'answered'; readonly status: number; readonly messageId: string }
  | { readonly ended: 'unsent' | 'lost' };

/** One bound connection. */
export interface SmppSession {
  /** Never throws. */
  submit(fields: Readonly<Record<string, unknown>>): Promise<Submitted>;
  /** Resolves when the connection is gone, whoever ended it. */
  readonly ended: Promise<unknown>;
  /** Takes leave, and waits for the answer for a while. */
  close(): Promise<void>;
}

export interface NotBound {
  readonly refused: string;
}

export interface SessionRules {
  /** How often the SMSC is asked whether it lives: it is gone if the last question is unanswered when the next is due. */
  readonly enquireEvery: Duration;
  /** Longest time for connecting and binding, and for taking leave. */
  readonly answerWithin: Duration;
  /** A message or receipt came: resolves to the status to answer. Never rejects. */
  readonly received: (pdu: Pdu) => Promise<number>;
}

/** A connection and what must be told of its end. */
interface Line {
  readonly session: Session;
  /** Resolves to what it ended by. */
  readonly ended: Promise<string>;
  /** Of messages without an answer so far: called at the end. */
  readonly unanswered: Set<() => void>;
}

const interfaceVersion = 0x34;
const { ESME_RINVCMDID: unknownCommand = 3, ESME_RUNKNOWNERR: unknownError = 255 } = smpp.errors;

/** Connects and binds, unless `closing` aborts before that is done. `refused` names what went wrong: nothing was sent. Never rejects. */
export async function openSession(
  address: SmppAddress,
  rules: SessionRules,
  closing: AbortSignal,
): Promise<SmppSession | NotBound> {
  const line = connect(address);
  const { session, ended } = line;
  const destroy = (): void => session.destroy();
  closing.addEventListener('abort', destroy);
  serve(session, rules);
  const late = pause(rules.answerWithin, 'no bind in time', { ref: false });
  const problem = await Promise.race([bind(session, address), ended, late]);
  closing.removeEventListener('abort', destroy);
  if (problem !== null) {
    session.destroy();
    return { refused: problem };
  }
  keepAlive(session, rules.enquireEvery);
  return { ended, submit: (fields) => submit(line, fields), close: () => leave(line, rules.answerWithin) };
}

function connect({ host, port, isTls }: SmppAddress): Line {
  const session = smpp.connect({ host, port, tls: isTls });
  const unanswered = new Set<() => void>();
  const ended = new Promise<string>((resolve) => {
    // The package reports what it cannot parse as an error too, and reads nothing afterwards.
    session.on('error', (error: Error & { code?: string }) => {
      resolve(error.code ?? 'protocol error');
      session.destroy();
    });
    session.on('close', () => {
      resolve('connection ended');
      for (const lose of unanswered) lose();
    });
  });
  return { session, ended, unanswered };
}

/** Null: bound. */
function bind(session: Session, { isTls, bind: kind, ...address }: SmppAddress): Promise<string | null> {
  const { systemId: system_id, password, systemType: system_type } = address;
  const fields = { system_id, password, system_type, interface_version: interfaceVersion };
  return new Promise((resolve) => {
    session.on(isTls ? 'secureConnect' : 'connect', () => {
      const answer = (pdu: Pdu): void => resolve(pdu.command_status === 0 ? null : statusName(pdu.command_status));
      trying(session, () => session[`bind_${kind}`](fields, answer));
    });
  });
}

/** Answers what the SMSC asks. */
function serve(session: Session, { received }: SessionRules): void {
  session.on('pdu', (pdu: Pdu) => {
    if (pdu.isResponse()) return;
    trying(session, () => reply(session, pdu, received));
  });
}

function reply(session: Session, pdu: Pdu, received: SessionRules['received']): boolean {
  switch (pdu.command) {
    case 'enquire_link':
      return session.send(pdu.response());
    case 'unbind':
      session.send(pdu.response());
      session.close();
      return true;
    case 'deliver_sm':
    case 'data_sm':
      received(pdu)
        .then((command_status) => trying(session, () => session.send(pdu.response({ command_status }))))
        .catch(() => session.destroy());
      return true;
    case 'alert_notification':
    case 'outbind':
      return true;
    default:
      return session.send(pdu.response({ command_status: unknownCommand }));
  }
}

/** The package throws in its event handlers, which would end the process: here it ends the connection. */
function trying(session: Session, act: () => boolean): boolean {
  try {
    return act();
  } catch {
    session.destroy();
    return false;
  }
}

function keepAlive(session: Session, every: Duration): void {
  let isAnswered = true;
  const timer = setInterval(() => {
    const isAlive = isAnswered;
    isAnswered = false;
    const ask = (): boolean =>
      session.enquire_link({}, () => {
        isAnswered = true;
      });
    if (isAlive && trying(session, ask)) return;
    clearInterval(timer);
    session.destroy();
  }, every).unref();
}

function submit({ session, unanswered }: Line, fields: Readonly<Record<string, unknown>>): Promise<Submitted> {
  return new Promise((resolve) => {
    const lose = (): void => resolve({ ended: 'lost' });
    const answer = (pdu: Pdu): void => {
      unanswered.delete(lose);
      resolve(answered(pdu));
    };
    unanswered.add(lose);
    if (isSent(() => session.submit_sm(fields, answer))) return;
    unanswered.delete(lose);
    resolve({ ended: 'unsent' });
  });
}

/** A field that cannot be encoded is this message's trouble, and no reason to lose the connection. */
function isSent(send: () => boolean): boolean {
  try {
    return send();
  } catch {
    return false;
  }
}

/** A generic_nack answers too, and whatever its status is, it is no acceptance. */
function answered(pdu: Pdu): Submitted {
  const { command, command_status, message_id } = pdu;
  const status = command === 'submit_sm_resp' ? command_status : command_status || unknownError;
  return { ended: 'answered', status, messageId: typeof message_id === 'string' ? message_id : '' };
}

async function leave({ session, ended }: Line, within: Duration): Promise<void> {
  const agreed = new Promise<void>((resolve) => {
    if (!isSent(() => session.unbind({}, () => resolve()))) resolve();
  });
  await Promise.race([agreed, ended, pause(within, undefined, { ref: false })]);
  session.destroy();
  await ended;
}
