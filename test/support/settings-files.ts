import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigurationError, loadConfiguration } from '#config/load.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A folder for the configuration's files, with all that is in it. */
export interface SettingsFolder {
  readonly path: string;
  /** Writes a file, for its owner alone unless told, and gives its path. */
  write(name: string, content: string | Uint8Array, mode?: number): string;
  remove(): void;
}

export function settingsFolder(): SettingsFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-settings-'));
  return {
    path: folder,
    write(name, content, mode = 0o600) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      chmodSync(file, mode);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The error that a configuration comes to; null where nothing is wrong with it. */
export function refusalOf(environment: Environment, file?: string): ConfigurationError | null {
  try {
    loadConfiguration(environment, { file });
    return null;
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}

/** What is wrong with a configuration, without the file's path in front: `, line 3: Set …`. */
export const problemsOf = (environment: Environment, file?: string): readonly string[] =>
  (refusalOf(environment, file)?.problems ?? []).map((one) => (file === undefined ? one : one.replace(file, '')));
