import { describe, expect, test } from 'vitest';
import { securityHeaders } from './headers.ts';

const headers = securityHeaders('https://sign-in.example');

const policy = headers['content-security-policy'] ?? '';

/** Each directive with its sources. */
const directives = policy.split('; ').map((one) => one.split(' '));

describe('every answer is under a strict policy, without foreign origins (SECURITY I10)', () => {
  test('these directives and no others', () => {
    expect(directives).toEqual([
      ['default-src', "'none'"],
      ['style-src', "'self'"],
      ['script-src', "'self'"],
      ['img-src', "'self'"],
      ['connect-src', "'self'"],
      ['form-action', "'self'"],
      ['base-uri', "'none'"],
      ['frame-ancestors', "'none'"],
    ]);
  });

  test('and these headers', () => {
    const { 'content-security-policy': _, ...others } = headers;
    expect(others).toEqual({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'cache-control': 'no-store',
      'strict-transport-security': 'max-age=63072000',
    });
  });

  test('only a service that is reached by https asks browsers to stay with it', () => {
    const { 'strict-transport-security': _, ...others } = headers;
    expect(securityHeaders('http://localhost:3000')).toEqual(others);
  });
});
