import { createHmac } from 'node:crypto';

const stepFor = 30_000;

/** The step of RFC 6238 that is running. */
export const runningStep = (): number => Math.floor(Date.now() / stepFor);

/** Milliseconds until the next one. */
export const untilNextStep = (): number => stepFor - (Date.now() % stepFor);

/** The six digits of a step: SHA-1, as authenticator apps compute them. */
export function codeOf(seed: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', seed).update(counter).digest();
  const number = mac.readUInt32BE(mac.readUInt8(mac.length - 1) & 15) & 0x7fffffff;
  return String(number % 1e6).padStart(6, '0');
}
