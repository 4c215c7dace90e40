/** A path of this service, or `/` when it is none: other origins, schemes and protocol-relative addresses never reach a link. */
export function localPath(href: string): string {
  return /^\/(?![/\\])[^\\\s]*$/.test(href) ? href : '/';
}

/** The URI of SPEC T3, or null: nothing else with a scheme of its own becomes a link. */
export function otpauthHref(uri: string): string | null {
  return /^otpauth:\/\/totp\/[\w.~%!'()*-]+:[\w.~%!'()*-]+\?secret=[A-Z2-7]{32}&issuer=[\w.~%!'()*-]+$/.test(uri)
    ? uri
    : null;
}

/** Schemes of addresses that a page itself would act on. */
const acting: ReadonlySet<string> = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:']);

/** A path of this service, or a whole address that is registered for an application, a scheme of its own included (RFC 8252); `/` when it is neither. */
export function onwardHref(href: string): string {
  const whole = URL.canParse(href) ? new URL(href) : null;
  return whole && !acting.has(whole.protocol) ? whole.href : localPath(href);
}
