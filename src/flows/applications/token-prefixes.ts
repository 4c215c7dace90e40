import type { ProtocolKind } from '#ports/protocol.ts';

/** What tokens begin with: whoever finds one somewhere knows whose it is, and one look-up says which kind it is. */
export const tokenPrefixes = {
  AccessToken: 'gat_',
  RefreshToken: 'grt_',
  ClientCredentials: 'gct_',
} as const satisfies Partial<Record<ProtocolKind, string>>;
