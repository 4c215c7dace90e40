import type { Secret } from '#domain/secret.ts';
import type { Configuration } from './load.ts';

/** Where the keys come from, as the key ring takes it. */
type KeyPlace =
  | { readonly directory: string }
  | { readonly value: Secret; readonly name: string; readonly file?: string };

/** Where the data are, as the store takes it. */
type DataPlace =
  | { readonly engine: 'postgres'; readonly url: string }
  | { readonly engine: 'sqlite'; readonly directory: string };

/** Database or keys are in the data directory. */
export const isDirectoryUsed = ({ databaseUrl, keys }: Configuration): boolean => databaseUrl === null || keys === null;

export function keyPlaceOf({ keys, keysFile, dataDirectory }: Configuration): KeyPlace {
  if (keys === null) return { directory: dataDirectory };
  return { value: keys, name: 'GATEHOUSE_KEYS', ...(keysFile === null ? {} : { file: keysFile }) };
}

export function dataPlaceOf({ databaseUrl, dataDirectory }: Configuration): DataPlace {
  return databaseUrl
    ? { engine: 'postgres', url: databaseUrl.reveal() }
    : { engine: 'sqlite', directory: dataDirectory };
}
