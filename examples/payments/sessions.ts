import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IDToken } from 'openid-client';
import type { Wish } from './sign-in.ts';

/** What Gatehouse gave us for one sign-in. */
export interface Tokens {
  readonly accessToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** Null: the application was registered without `--refresh on`. */
  readonly refreshToken: string | null;
  /** Handed back when the user signs out. */
  readonly idToken: string;
}

/** What a sign-in brought. */
export interface NewSession {
  readonly claims: IDToken;
  readonly tokens: Tokens;
  /** What was asked for, and proved, beyond the sign-in itself. */
  readonly wish: Wish;
  readonly name: string;
}

/** Somebody who is signed in, in one browser. */
export interface Session extends NewSession {
  /** The cookie's value: random, and told to nobody else. */
  readonly id: string;
  /** What every form of this session brings along. */
  readonly formToken: string;
  /** What Gatehouse calls this sign-in when it tells us that it is over. */
  readonly sid: string;
  readonly beganAt: number;
  tokens: Tokens;
  /** The one renewal under way; whoever needs a token meanwhile waits for it. */
  renewing: Promise<Tokens> | null;
  /** Step-ups that the user was sent to, by the disbursement that waits for each. */
  readonly stepUps: Map<string, string>;
  /** Said on the next page, once. */
  notice: string | null;
}

const hour = 3_600_000;
const longest = 12 * hour;

/** In memory: they are gone when the program ends, and people come back without being asked as long as Gatehouse knows them. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** Each sign-in and each step-up makes a session with an id of its own, so that nobody can plant one beforehand. */
  create(made: NewSession): Session {
    this.endAll((one) => !isAlive(one));
    const session: Session = {
      ...made,
      id: randomText(),
      formToken: randomText(),
      sid: textOf(made.claims['sid']),
      beganAt: Date.now(),
      renewing: null,
      stepUps: new Map(),
      notice: null,
    };
    this.#sessions.set(session.id, session);
    return session;
  }

  find(id: string | undefined): Session | null {
    const found = this.#sessions.get(id ?? '');
    return found !== undefined && isAlive(found) ? found : null;
  }

  /** Whose access token this is. */
  findByToken(accessToken: string): Session | null {
    const found = [...this.#sessions.values()].find(({ tokens }) => isSame(tokens.accessToken, accessToken));
    return found ? this.find(found.id) : null;
  }

  end({ id }: Pick<Session, 'id'>): void {
    this.#sessions.delete(id);
  }

  /** Every session of a sign-in that is over, or of a user who is signed out everywhere. */
  endAll(isOver: (session: Session) => boolean): void {
    for (const session of this.#sessions.values()) if (isOver(session)) this.end(session);
  }
}

const isAlive = ({ beganAt }: Session): boolean => Date.now() < beganAt + longest;

/** 256 bits. */
export const randomText = (): string => randomBytes(32).toString('base64url');

/** Takes as long for a near miss as for a far one. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
