import { expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import type { KeptProvider } from './kept-provider.ts';
import { readLogout } from './logout.ts';
import type { ProtocolParts } from './parts.ts';

test('keys that cannot be read now are a fault, and do not make a hint a faulty one (SPEC X9)', async () => {
  const unavailable = () => Promise.reject(new Fault('store-unavailable'));
  const kept: KeptProvider = { current: unavailable, renewed: unavailable };
  // Nothing of it is asked before the keys.
  const parts: Partial<ProtocolParts> = {};
  await expect(readLogout(parts as ProtocolParts, kept, { id_token_hint: 'a.b.c' })).rejects.toThrow(Fault);
});
