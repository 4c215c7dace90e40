import { duration, line, url, word } from './forms.ts';
import { settingWords } from './setting-words.ts';

/** Settings of the audit trail's anchors, a part of the schema (SPEC X8). */
export const auditShape = {
  GATEHOUSE_AUDIT_ANCHOR_FILE: line(4096, 'the path of a file').optional().register(settingWords, {
    toml: 'audit.anchor_file',
    example: '/mnt/elsewhere/gatehouse-anchors.jsonl',
    means:
      'A file to which [anchors of the audit trail](operators/audit.md#anchors) are added, in a folder that is there already: keep it where whoever can change the database cannot.',
    otherwise: 'none',
    path: true,
  }),
  GATEHOUSE_AUDIT_ANCHOR_URL: url(['https:', 'http:']).optional().register(settingWords, {
    toml: 'audit.anchor_url',
    example: 'secrets/audit-anchor-url',
    means: 'A web hook that is [sent the same anchors](operators/audit.md#a-web-hook), and keeps them.',
    otherwise: 'none',
    secret: true,
  }),
  GATEHOUSE_AUDIT_ANCHOR_SECRET: word(
    /^[!-~]{32,512}$/,
    'one word of at least 32 characters, such as "openssl rand -hex 32" makes',
  )
    .optional()
    .register(settingWords, {
      toml: 'audit.anchor_secret',
      example: 'secrets/audit-anchor-secret',
      means: 'Signs what is sent to the web hook, in the header `Gatehouse-Signature`.',
      otherwise: 'none: it is not signed',
      secret: true,
    }),
  GATEHOUSE_AUDIT_ANCHOR_EVERY: duration('PT1M', 'PT24H').default('PT1H').register(settingWords, {
    toml: 'audit.anchor_every',
    example: 'PT15M',
    means:
      'How often anchors are noted down, as an ISO 8601 duration from `PT1M` to `PT24H`. Where nothing happened, none are.',
  }),
} as const;
