import type { ForeignHash } from '#ports/password-hasher.ts';
import type { ImportRow } from '#flows/transfer/import-row.ts';
import type { FileSettings } from '../cells.ts';
import type { Cells, JsonObject } from '../json-values.ts';

/** The way in which one kind of system writes a user as JSON. */
export interface Shape {
  /** Told from the others by a key that only it has. */
  readonly is: (user: JsonObject) => boolean;
  /** Keys of this shape that are read, or say nothing that is imported. Others are columns, as in CSV. */
  readonly keys: ReadonlySet<string>;
  /** Fills cells from its keys, and brings what has a structure of its own. */
  readonly read: (user: JsonObject, cells: Cells, settings: FileSettings) => Structures;
}

export interface Structures {
  readonly password: ForeignHash | null;
  readonly setupKey: ImportRow['setupKey'];
}
