import { Secret } from '#domain/secret.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import type { ApplicationSecretRecord } from '#ports/applications.ts';
import type { Deps } from '../deps.ts';

/** So that whoever finds one, in a repository or a log, knows what it is, and programs that look for secrets find it. */
const prefix = 'gh_secret_';

export interface NewSecret {
  readonly record: ApplicationSecretRecord;
  /** Shown once; only its hash is kept. */
  readonly secret: Secret;
}

/** A secret of 256 bits for an application: `gh_secret_…`. */
export function newSecret(deps: Deps, applicationId: ApplicationId): NewSecret {
  const text = `${prefix}${deps.random.token().reveal()}`;
  const record: ApplicationSecretRecord = {
    id: deps.random.id('application-secret'),
    applicationId,
    hash: hashApplicationSecret(deps, text),
    ending: text.slice(-4),
    madeAt: deps.clock.now(),
    expiresAt: null,
  };
  return { record, secret: new Secret(text) };
}

/** What is kept of a secret, and what one that is sent is compared with. */
export const hashApplicationSecret = ({ hash }: Pick<Deps, 'hash'>, secret: string): string =>
  hash.hash('application-secret', secret);
