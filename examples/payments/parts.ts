import type { Configuration as Gatehouse } from 'openid-client';
import type { BackChannel } from './back-channel.ts';
import type { Disbursement } from './disbursements.ts';
import type { GatehouseApi } from './gatehouse-api.ts';
import type { Session, Sessions } from './sessions.ts';
import type { SignIns } from './sign-in.ts';

/** What the program consists of. */
export interface Parts {
  /** Where it is reached: without a slash at the end. */
  readonly url: string;
  readonly gatehouse: Gatehouse;
  readonly api: GatehouseApi;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly backChannel: BackChannel;
  readonly disbursements: readonly Disbursement[];
}

/** What a request carries along. */
export interface Env {
  Variables: { session: Session };
}
