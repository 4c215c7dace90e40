import type { EngineName } from '../servers/database.ts';

/** One kind of operation, as one round saw it. */
export interface Sample {
  readonly subject: 'Gatehouse' | 'better-auth' | 'oidc-provider';
  readonly engine: EngineName;
  /** How many at once. */
  readonly width: number;
  readonly what: string;
  readonly round: number;
  /** CPU milliseconds of each, server and database together. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** A figure that PERFORMANCE has a target for, or that explains one. */
export interface Finding {
  /** Of the table of targets. */
  readonly row: number;
  readonly what: string;
  readonly engine: EngineName | null;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'MB' | 'kB' | 'count';
  /** The most that it may be; null: for information. */
  readonly target: number | null;
  readonly note?: string;
}

export interface Results {
  readonly samples: readonly Sample[];
  readonly findings: readonly Finding[];
}

export const nothing: Results = { samples: [], findings: [] };

export const together = (all: readonly Results[]): Results => ({
  samples: all.flatMap((one) => one.samples),
  findings: all.flatMap((one) => one.findings),
});
