import { minute, second, type Duration, type Instant } from '#domain/instant.ts';
import { signingKeysNow, type OpenSigningKey } from '#flows/applications/keys.ts';
import type { ProtocolParts } from './parts.ts';
import type { BuiltProvider } from './provider.ts';

export interface KeptProvider {
  /** With the keys of at most a minute ago. */
  current(): Promise<BuiltProvider>;
  /** After a look at the keys, for a token that none of the known ones signed; one at most in ten seconds, for anybody can bring such a token. */
  renewed(): Promise<BuiltProvider>;
}

const lookedAfter: Duration = minute;
const lookedAgainAfter: Duration = 10 * second;

interface Held extends BuiltProvider {
  readonly mark: string;
  readonly lookedAt: Instant;
}

/** The library, loaded and built when it is asked for first, and built anew when the signing keys are others. */
export function keptProvider(parts: ProtocolParts): KeptProvider {
  let held: Held | null = null;
  let looking: Promise<Held> | null = null;
  const look = async (): Promise<Held> => {
    const lookedAt = parts.deps.clock.now();
    const keys = await signingKeysNow(parts.deps);
    const mark = markOf(keys);
    // Its hundred files are for those who are asked by an application.
    const { buildProvider } = await import('./provider.ts');
    held = held?.mark === mark ? { ...held, lookedAt } : { ...buildProvider(parts, keys), mark, lookedAt };
    return held;
  };
  const lookOnce = (): Promise<Held> =>
    (looking ??= look().finally(() => {
      looking = null;
    }));
  const notOlderThan = async (age: Duration): Promise<Held> =>
    held !== null && Math.abs(parts.deps.clock.now() - held.lookedAt) < age ? held : lookOnce();
  return {
    current: () => notOlderThan(lookedAfter),
    renewed: () => notOlderThan(lookedAgainAfter),
  };
}

/** Two lists of keys are one for the library where these are the same. */
const markOf = (keys: readonly OpenSigningKey[]): string => keys.map(({ id, signs }) => `${id} ${signs}`).join(' ');
