import type { Bulk } from '../people/bulk.ts';
import type { Inbox } from '../people/inbox.ts';
import type { People } from '../people/people.ts';
import type { Product } from '../people/subject.ts';
import type { Wire } from '../measure/http.ts';
import type { Child } from './child.ts';
import type { EngineName } from './database.ts';

export interface SiteOptions {
  readonly engine: EngineName;
  readonly people: number;
  /** How many more there are who have a phone as well, for codes by text message; without any, the server is not set up for text messages. */
  readonly withPhones?: number;
  /** `cheap`: the password hash costs next to nothing; `standard`: what the product comes with. */
  readonly hash: 'cheap' | 'standard';
  /** Runs the sources instead of what was built from them: for the test of the benchmark itself. */
  readonly fromSources?: boolean;
  /** How many people belong to one company (Gatehouse only). */
  readonly perCompany?: number;
  /** What else is put into the database before the server starts (Gatehouse only). */
  readonly also?: (bulk: Bulk) => Promise<void>;
}

/** A product that serves, with people in its database. */
export interface Site extends AsyncDisposable {
  readonly name: 'Gatehouse' | 'better-auth';
  readonly engine: EngineName;
  readonly product: Product;
  readonly people: People;
  /** Text messages that left. */
  readonly inbox: Inbox;
  readonly wire: Wire;
  readonly child: Child;
  /** CPU milliseconds so far, of the server and its database together. */
  cpu(): number;
}
