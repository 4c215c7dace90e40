import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ShownApplication } from '#domain/application.ts';

/** What went wrong at the protocol's door, for a person to read: nothing of the request is repeated in it. */
export interface ProtocolProblem {
  /** Of OAuth: `invalid_client`, `invalid_request` … */
  readonly error: string;
  readonly status: number;
  /** Who sent the browser here, where that is sure. */
  readonly application: ShownApplication | null;
}

/** An application asks to sign somebody out (OpenID Connect RP-Initiated Logout 1.0). */
export interface LogoutRequest {
  /** Null: nobody said which, or what was said does not hold. */
  readonly application: ShownApplication | null;
  /** Exactly one of the registered ones, with the `state` that came along; null: the browser stays here. */
  readonly backTo: string | null;
  /** Whose ID token came along as a hint, where it is one of ours for this application; null: none did. */
  readonly hint: { readonly userId: string } | null;
  /** What was sent cannot be obeyed: an address that is not registered, a token that is not ours. Nobody is led anywhere. */
  readonly isFaulty: boolean;
}

/** Who comes to the protocol's door, as the HTML door made them out: its cookies, its view of addresses, its pages. */
export interface ProtocolVisitor {
  /** Facts of the request. Without a browser binding: nothing here is begun by a form. */
  readonly facts: {
    readonly address: string;
    readonly network: string;
    readonly userAgent: string;
    readonly sessionToken: string | null;
    readonly browserToken: string;
  };
  /** Makes the page that a person is shown when something is wrong. */
  draw(problem: ProtocolProblem): string;
}

/** An address of the protocol's. */
export interface ProtocolRoute {
  readonly methods: readonly ('GET' | 'POST' | 'OPTIONS')[];
  readonly path: string;
}

/** The protocol's door (OpenID Connect), as the HTML door sees it: they share a socket and a session cookie. */
export interface ProtocolDoor {
  /** Every address that `handle` answers. */
  readonly routes: readonly ProtocolRoute[];
  /** Answers on the raw sockets: authorization, tokens, keys, discovery. Never throws. */
  handle(request: IncomingMessage, reply: ServerResponse, visitor: ProtocolVisitor): Promise<void>;
  readLogout(fields: Readonly<Record<string, string>>): Promise<LogoutRequest>;
}
