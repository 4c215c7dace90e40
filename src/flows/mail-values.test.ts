import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { instant } from '#domain/instant.ts';
import { messagesFor } from '#text/messages.ts';
import type { Deps } from './deps.ts';
import { fromMachine } from './mail.ts';
import { valuesOf } from './mail-values.ts';

const service = { name: 'Gatehouse', supportAddress: null, publicUrl: () => 'https://id.example' };
const to = { email: 'ana.lopez@northwind.example' as Email, timeZone: 'UTC', companies: [] };

const greeted = (displayName: string): unknown =>
  valuesOf(
    { service: service as unknown as Deps['service'] },
    { ...to, displayName } as unknown as Parameters<typeof valuesOf>[1],
    { kind: 'password-replaced', facts: fromMachine, now: instant(0) },
    messagesFor('en'),
  )['userName'];

test('whoever has told no name yet is greeted by none: the first part of an address is no name', () => {
  expect(greeted('ana.lopez')).toBe('');
  expect(greeted('Ana López')).toBe('Ana López');
});
