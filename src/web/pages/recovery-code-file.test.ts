import { describe, expect, it } from 'vitest';
import { instant } from '#domain/instant.ts';
import { messagesFor } from '#text/messages.ts';
import { recoveryCodeFile } from './recovery-code-file.ts';

const props = {
  brandName: 'Gatehouse',
  email: 'ana@example.com',
  code: 'K7QM9XD24TNBVH3ER8WC5ZPA',
  issuedAt: instant(Date.UTC(2027, 0, 15, 6, 0)),
  zone: 'America/Chicago',
};

describe('the recovery code as a file', () => {
  it('names service, user, date and purpose (SPEC section 2)', () => {
    const text = recoveryCodeFile({ ...props, m: messagesFor('en') });
    expect(text).toContain('Service: Gatehouse\r\n');
    expect(text).toContain('User: ana@example.com\r\n');
    expect(text).toContain('Made on: Friday, January 15, 2027, 00:00 Central Time\r\n');
    expect(text).toContain('Code: K7QM 9XD2 4TNB VH3E R8WC 5ZPA\r\n');
    expect(text).toMatch(/Purpose: if you lose the device .*once/);
    expect(text).toContain('Never share it');
  });

  it('is written in the language of the page', () => {
    const text = recoveryCodeFile({ ...props, m: messagesFor('fr') });
    expect(text).toMatch(/Utilisateur\u00a0: ana@example\.com\r\n/);
    expect(text).toContain('K7QM 9XD2 4TNB VH3E R8WC 5ZPA');
  });
});
