import type { ImportRow } from './import-row.ts';

/** What a row gives as secrets, as small numbers: enough to see that another row of the same person gives others. 0: it gives none. */
export interface SecretMarks {
  readonly password_hash: number;
  readonly totp: number;
  readonly phone: number;
}

export function secretMarks({ password, setupKey, phone }: ImportRow): SecretMarks {
  return {
    password_hash: password === null ? 0 : mark(JSON.stringify(password)),
    totp: setupKey === null ? 0 : mark(setupKey.text),
    phone: phone?.ok ? mark(phone.number) : 0,
  };
}

/** FNV-1a in 32 bits, never 0. Nothing rests on its strength: people have few rows, and it stays in memory. */
function mark(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0 || 1;
}

export const isBare = (marks: SecretMarks): boolean =>
  marks.password_hash === 0 && marks.totp === 0 && marks.phone === 0;

/** The first secret that a later row gives otherwise than the first row of the same person; null when it repeats it, or gives none. */
export function otherSecret(first: SecretMarks, later: SecretMarks): keyof SecretMarks | null {
  const names = ['password_hash', 'totp', 'phone'] as const;
  return names.find((name) => later[name] !== 0 && later[name] !== first[name]) ?? null;
}
