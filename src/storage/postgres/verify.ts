import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { StartupError } from '../startup-error.ts';

/** PostgreSQL 15. */
const oldestVersion = 150_000;

/** What a server says of itself. */
export interface Said {
  readonly version: number;
  readonly read_only: string;
  readonly synchronous_commit: string;
}

/** Throws StartupError where the server is not fit. */
export async function verify(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<Said>`select current_setting('server_version_num')::int as version,
    current_setting('transaction_read_only') as read_only,
    current_setting('synchronous_commit') as synchronous_commit`.execute(db);
  for (const said of rows) refuse(said);
}

/** Start-up refuses less than SECURITY "Durable means" asks for. */
export function refuse({ version, read_only: readOnly, synchronous_commit: durability }: Said): void {
  if (version < oldestVersion) {
    throw new StartupError('too-old', 'Gatehouse needs PostgreSQL 15 or newer; this server is older. Upgrade it.');
  }
  if (readOnly !== 'off') {
    throw new StartupError(
      'read-only',
      'The PostgreSQL database takes no writes (default_transaction_read_only is on). Let DATABASE_URL lead to the primary server, with a user that may write.',
    );
  }
  if (durability !== 'on' && durability !== 'remote_apply') {
    throw new StartupError(
      'not-durable',
      `PostgreSQL has synchronous_commit = ${durability}: sign-ins could be lost or done twice. Set it to on for this database: alter database … set synchronous_commit = on.`,
    );
  }
}
