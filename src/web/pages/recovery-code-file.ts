import type { Instant } from '#domain/instant.ts';
import { inGroups } from '#domain/totp.ts';
import type { Messages } from '#text/messages.ts';

export interface RecoveryCodeFileProps {
  readonly m: Messages;
  readonly brandName: string;
  readonly email: string;
  /** Canonical: 24 characters without separators. */
  readonly code: string;
  readonly issuedAt: Instant;
  /** IANA. */
  readonly zone: string;
}

/** The text of the download: service, user, date and purpose, so that it makes sense years later (SPEC section 2). Lines end as Windows wants them. */
export function recoveryCodeFile({ m, brandName, email, code, issuedAt, zone }: RecoveryCodeFileProps): string {
  const lines = [
    m.t('code-file.title', { brand: brandName }),
    '',
    m.t('code-file.service', { brand: brandName }),
    m.t('code-file.user', { email }),
    m.t('code-file.date', { date: m.dateTime(issuedAt, zone) }),
    '',
    m.t('code-file.code', { code: inGroups(code) }),
    '',
    m.t('code-file.purpose'),
    '',
    m.t('code-file.keep'),
    '',
  ];
  return lines.join('\r\n');
}
