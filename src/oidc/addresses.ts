import type { ProtocolRoute } from '#ports/protocol-door.ts';

/** Ties a request that waits to the browser that came with it. */
export const resumeCookie = '__Secure-gatehouse-request';

/** The library's, for pages of its own: it has none here, and the cookie never leaves. */
export const pagesCookie = '__Secure-gatehouse-pages';

/** Where everything is, by the library's names. `end_session` is the HTML door's, and named here for the discovery document. */
export const paths = {
  authorization: '/oidc/auth',
  token: '/oidc/token',
  userinfo: '/oidc/userinfo',
  introspection: '/oidc/introspection',
  revocation: '/oidc/revocation',
  pushed_authorization_request: '/oidc/request',
  jwks: '/oidc/jwks',
  end_session: '/oidc/logout',
} as const;

/** What is answered, and by which method. Pages of browser applications ask by OPTIONS whether they may (CORS). */
export const protocolRoutes: readonly ProtocolRoute[] = [
  { methods: ['GET', 'OPTIONS'], path: '/.well-known/openid-configuration' },
  { methods: ['GET', 'OPTIONS'], path: '/.well-known/oauth-authorization-server' },
  { methods: ['GET', 'OPTIONS'], path: paths.jwks },
  { methods: ['GET', 'POST'], path: paths.authorization },
  { methods: ['GET'], path: `${paths.authorization}/:uid` },
  { methods: ['POST', 'OPTIONS'], path: paths.token },
  { methods: ['GET', 'POST', 'OPTIONS'], path: paths.userinfo },
  { methods: ['POST', 'OPTIONS'], path: paths.revocation },
  { methods: ['POST', 'OPTIONS'], path: paths.pushed_authorization_request },
  { methods: ['POST'], path: paths.introspection },
];
