import type { Results } from '../report/finding.ts';
import { consoles } from './console.ts';
import { expiry } from './expiry.ts';
import { growth } from './growth.ts';
import { hashes } from './hash.ts';
import { inFlight } from './in-flight.ts';
import { operations } from './operations.ts';
import { pages } from './page.ts';
import type { Plan } from './plan.ts';
import { protocols } from './protocol.ts';
import { rollOuts } from './roll-out.ts';
import { starts } from './start.ts';
import { statements } from './statements.ts';
import { storms } from './storm.ts';

/** What is measured, by the names of `--only`, in the order in which it is run. */
export const rows: Readonly<Record<string, (plan: Plan) => Promise<Results>>> = {
  operations,
  protocol: protocols,
  hash: hashes,
  statements,
  'in-flight': inFlight,
  storm: storms,
  growth,
  expiry,
  start: starts,
  page: pages,
  console: consoles,
  'roll-out': rollOuts,
};
