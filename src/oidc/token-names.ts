import type { default as Provider } from 'oidc-provider';
import { tokenPrefixes } from '#flows/applications/token-prefixes.ts';
import type { ProtocolKind } from '#ports/protocol.ts';
import type { ProtocolParts } from './parts.ts';

const prefixes: Partial<Record<ProtocolKind, string>> = tokenPrefixes;

/** Whether something of this name can be of this kind: nothing is looked up for what cannot. */
export function mayBe(kind: ProtocolKind, name: string): boolean {
  const prefix = prefixes[kind];
  return prefix === undefined || name.startsWith(prefix);
}

/** The kind of token that is named so; null: none. */
export function kindByName(name: string): ProtocolKind | null {
  const own = Object.entries(tokenPrefixes).find(([, prefix]) => name.startsWith(prefix));
  return own === undefined ? null : (own[0] as ProtocolKind);
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
