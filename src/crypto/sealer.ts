import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { Fault } from '#domain/fault.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import type { Sealer } from '#ports/keys.ts';
import type { KeyRing } from './key-ring.ts';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under the ring's newest key (SPEC X5). As text: `<key id>.<base64url of IV, ciphertext, tag>`; the context is authenticated, not stored. */
export function createSealer(ring: KeyRing): Sealer {
  return {
    seal(plain, context) {
      const keyId = ring.current;
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, keyOf(ring, keyId), iv, { authTagLength: tagBytes });
      cipher.setAAD(boundTo(keyId, context));
      const body = Buffer.concat([iv, cipher.update(plain.reveal(), 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return new Sealed(`${keyId}.${body.toString('base64url')}`);
    },
    open(sealed, context) {
      try {
        return new Secret(opened(ring, sealed.ciphertext(), context));
      } catch (error) {
        throw error instanceof Fault ? error : new Fault('secret-unreadable', undefined, error);
      }
    },
  };
}

function opened(ring: KeyRing, text: string, context: string): string {
  const dot = text.indexOf('.');
  const id = text.slice(0, Math.max(dot, 0));
  const body = Buffer.from(text.slice(dot + 1), 'base64url');
  if (body.length < ivBytes + tagBytes) throw new Fault('secret-unreadable');
  const decipher = createDecipheriv(algorithm, keyOf(ring, id), body.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(boundTo(id, context));
  decipher.setAuthTag(body.subarray(-tagBytes));
  return Buffer.concat([decipher.update(body.subarray(ivBytes, -tagBytes)), decipher.final()]).toString('utf8');
}

function keyOf(ring: KeyRing, id: string): KeyObject {
  const key = ring.subKey('seal', id);
  if (!key) throw new Fault('secret-unreadable');
  return key;
}

const boundTo = (id: string, context: string): Buffer => Buffer.from(`${id}\n${context}`);
