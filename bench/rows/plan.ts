import type { Site, SiteOptions } from '../servers/site.ts';
import type { EngineName } from '../servers/database.ts';

/** How much of everything. */
export interface Plan {
  readonly quick: boolean;
  readonly million: boolean;
  /** Names of the rows that are run. */
  readonly only: readonly string[];
  readonly engines: readonly EngineName[];
  readonly rounds: number;
  /** Operations of each kind in a round. */
  readonly count: number;
  /** Milliseconds to look on after the last answer of a measurement. */
  readonly afterwards: number;
  readonly warmUp: number;
  readonly people: number;
  /** Seconds that each measurement under steady load takes. */
  readonly seconds: number;
  readonly fromSources: boolean;
  /** Null: its packages are not there. */
  readonly peer: ((options: SiteOptions) => Promise<Site>) | null;
  readonly say: (text: string) => void;
}

const full = { rounds: 3, count: 240, warmUp: 1_500, people: 14_000, seconds: 20, afterwards: 700 };
const short = { rounds: 2, count: 80, warmUp: 400, people: 3_000, seconds: 5, afterwards: 700 };
const tiny = { rounds: 1, count: 2, warmUp: 0, people: 20, seconds: 1, afterwards: 0 };

export const amounts = { full, short, tiny } as const;
