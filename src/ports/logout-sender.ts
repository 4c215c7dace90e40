import type { Secret } from '#domain/secret.ts';

/** `told`: the application said yes. `refused`: it answered otherwise. `failed`: no answer came in time, so that it may have been told. */
export interface LogoutAnswer {
  readonly outcome: 'told' | 'refused' | 'failed';
  /** A status, or the system's code of what went wrong; no address. */
  readonly detail: string;
}

/** Tells applications that a sign-in is over (OpenID Connect Back-Channel Logout 1.0 section 2.5). */
export interface LogoutSender {
  /** Never throws. Nothing leaves for an address that is neither https nor this machine's own, and no redirect is followed. */
  send(uri: string, token: Secret): Promise<LogoutAnswer>;
}
