import type { Readable, Writable } from 'node:stream';
import type { Configuration, ExplainedConfiguration } from '#config/load.ts';
import type { Tools } from './tools.ts';

/** The process around a command; tests put their own in its place. */
export interface World {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Progress is drawn and questions are asked only where somebody sees them. */
  readonly isTerminal: boolean;
  /** Folder that file names on the command line start from. */
  readonly directory: string;
  /** Name of the operating system's user who runs the command, for audit events. */
  readonly operatingUser: string;
  /** Aborted by the first Ctrl-C: long work that looks at it (`endsByItself`) ends after the batch at hand, everything else at once. */
  readonly signal: AbortSignal;
  readonly version: string;
  /** Reads and judges the configuration; `file` as `--config` named it. Throws ConfigurationError. */
  readonly configuration: (file: string | undefined) => Configuration;
  /** The same with its sources, and with its problems instead of an error. */
  readonly explain: (file: string | undefined) => ExplainedConfiguration;
  /** Opens the installation beside a server that may be running. Throws errors whose words say what to do. */
  readonly open: (configuration: Configuration, how?: OpenHow) => Promise<Tools>;
  /** Runs the server until it is asked to end; answers its exit code. */
  readonly serve: (configuration: Configuration) => Promise<number>;
}

export interface OpenHow {
  /** Makes the installation where there is none yet; otherwise that is an error, and nothing is made. */
  readonly makes?: boolean;
  /** Brings a database of an older release to this one, which no server of this machine may be using on SQLite: `migrate` only. */
  readonly upgrade?: boolean;
}
