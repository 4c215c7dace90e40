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
