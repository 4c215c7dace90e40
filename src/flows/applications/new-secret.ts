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

/** A secret of 256 bits, less a fortieth of one, for an application: `gh_secret_…`. */
export function newSecret(deps: Deps, applicationId: ApplicationId): NewSecret {
  const text = nameableText(deps);
  const record: ApplicationSecretRecord = {
    id: deps.random.id('application-secret'),
    applicationId,
    hash: hashApplicationSecret(deps, text),
    ending: endingOf(text),
    madeAt: deps.clock.now(),
    expiresAt: null,
  };
  return { record, secret: new Secret(text) };
}

/** Operators name a secret by how it ends: one that ended like an option of a command line could not be ended there. */
function nameableText({ random }: Pick<Deps, 'random'>): string {
  for (;;) {
    const text = `${prefix}${random.token().reveal()}`;
    if (!endingOf(text).startsWith('-')) return text;
  }
}

const endingOf = (text: string): string => text.slice(-4);

/** What is kept of a secret, and what one that is sent is compared with. */
export const hashApplicationSecret = ({ hash }: Pick<Deps, 'hash'>, secret: string): string =>
  hash.hash('application-secret', secret);
