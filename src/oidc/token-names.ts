import type { default as Provider } from 'oidc-provider';
import type { ProtocolKind } from '#ports/protocol.ts';
import type { ProtocolParts } from './parts.ts';

/** What tokens begin with: whoever finds one somewhere knows whose it is, and one look-up says which kind it is. */
const prefixes: Partial<Record<ProtocolKind, string>> = {
  AccessToken: 'gat_',
  RefreshToken: 'grt_',
  ClientCredentials: 'gct_',
};

/** Whether something of this name can be of this kind: nothing is looked up for what cannot. */
export function mayBe(kind: ProtocolKind, name: string): boolean {
  const prefix = prefixes[kind];
  return prefix === undefined || name.startsWith(prefix);
}

/** Has tokens named so: 256 random bits behind the prefix of their kind. */
export function nameTokens({ deps }: ProtocolParts, provider: Provider): void {
  const { AccessToken, RefreshToken, ClientCredentials } = provider;
  for (const [kind, { prototype }] of Object.entries({ AccessToken, RefreshToken, ClientCredentials })) {
    const prefix = prefixes[kind as ProtocolKind] ?? '';
    Object.defineProperty(prototype, 'generateTokenId', {
      value(this: { format?: string }): string {
        this.format = 'opaque';
        return prefix + deps.random.token().reveal();
      },
    });
  }
}
