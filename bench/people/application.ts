import { createHash } from 'node:crypto';

const verifier = 'a-verifier-of-the-benchmark-of-43-characters';

/** The application of the benchmark, as both products know it: it keeps a secret, uses PKCE, is given refresh tokens, and nobody is asked for consent. */
export const application = {
  id: `app_${'0'.repeat(31)}1`,
  secret: `gh_secret_${'s'.repeat(43)}`,
  redirectUri: 'https://app.example.com/callback',
  scopes: ['profile', 'email'],
  verifier,
  challenge: createHash('sha256').update(verifier).digest('base64url'),
} as const;

/** Where both products are asked. */
export const protocolPaths = {
  authorization: '/oidc/auth',
  token: '/oidc/token',
  introspection: '/oidc/introspection',
} as const;
