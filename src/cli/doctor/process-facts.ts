import { statSync } from 'node:fs';
import path from 'node:path';
import type { Configuration } from '#config/load.ts';
import { instant, type Instant } from '#domain/instant.ts';
import type { FileFacts, FileRole, ProcessFacts } from '#flows/installation/facts.ts';
import { smsFacts } from './sms-facts.ts';

/** What of the configuration the doctor judges. Secrets stay behind. */
export function processFacts(configuration: Configuration): ProcessFacts {
  const { development, publicUrl, smtpUrl, mailFrom, trustedProxies, logLevel, dataDirectory, keysFile, databaseUrl } =
    configuration;
  return {
    development,
    publicUrl,
    mail: smtpUrl && { withoutTls: new URL(smtpUrl.reveal()).searchParams.get('requireTLS') === 'false' },
    mailFrom: mailFrom.address,
    trustedProxies,
    logLevel,
    dataDirectory,
    keysFile: keysFile === null ? null : path.resolve(keysFile),
    databaseHost: databaseUrl && hostOf(databaseUrl.reveal()),
    sms: smsFacts(configuration.sms),
  };
}

/** `?host=` of a socket or another server comes before the address's own. */
function hostOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, searchParams } = new URL(url);
  return searchParams.get('host') ?? hostname;
}

/** The modes of files whose readers matter; those that are not there are left out, and so are modes where the system has none. */
export function fileFacts(configuration: Configuration, configurationFile: string | null): readonly FileFacts[] {
  if (process.platform === 'win32') return [];
  const { dataDirectory: directory, keysFile } = configuration;
  const candidates: readonly (readonly [FileRole, string])[] = [
    ['data-directory', directory],
    ...['gatehouse.db', 'gatehouse.db-wal', 'gatehouse.db-shm'].map(
      (name) => ['database', path.join(directory, name)] as const,
    ),
    ['keys', path.join(directory, 'keys.json')],
    ...(keysFile === null ? [] : [['keys', path.resolve(keysFile)] as const]),
    ...(configurationFile === null ? [] : [['configuration', path.resolve(configurationFile)] as const]),
  ];
  return candidates.flatMap(([role, file]) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found ? [{ role, path: file, mode: found.mode & 0o777, isOfAnother: isOfAnother(found.uid) }] : [];
  });
}

const isOfAnother = (owner: number): boolean => owner !== 0 && owner !== process.getuid?.();

/** When a file was last written; null where there is none. */
export function changedAt(file: string): Instant | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? instant(Math.round(found.mtimeMs)) : null;
}
