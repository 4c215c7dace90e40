import { describe, expect, test } from 'vitest';
import { takenOver, wellTaken, type Vector } from '../../../test/support/imported-passwords.ts';

const keycloak = (
  from: string,
  prefix: string,
  secret: object,
  credential: object,
  over: Partial<Vector> = {},
): Vector => ({
  from,
  prefix,
  given: {
    shape: 'keycloak',
    credential: {
      id: '74a4e9a5-5f0e-4a0c-b0a5-0f9b1a1f2c3d',
      type: 'password',
      secretData: JSON.stringify(secret),
      credentialData: JSON.stringify(credential),
    },
  },
  ...over,
});

const saltOfPython = 'c2FsdHNhbHRzYWx0c2FsdA==';
const keycloakArgon2 = {
  hashIterations: 5,
  algorithm: 'argon2',
  additionalParameters: { hashLength: ['32'], memory: ['7168'], type: ['id'], version: ['1.3'], parallelism: ['1'] },
};

const vectors: readonly Vector[] = [
  keycloak(
    'a published export of Keycloak 26',
    'argon2id$v=19,m=7168,t=5,p=1',
    {
      value: 'BuViHNDGmCq80fvpty/QoggTI8NSt0CuNDGgeoa5f5A=',
      salt: 'RJ0aLMQ2qKbZuROs7qQhcA==',
      additionalParameters: {},
    },
    keycloakArgon2,
    { password: 'iceberg' },
  ),
  keycloak(
    "Python, as Keycloak's of 64 bytes",
    'pbkdf2-sha256$i=1200,b=2',
    {
      value: 'VI8W8PnuqepqAdQqxlG+Z5QEnVXAmJedBXPE2qYo37mFtvzrai5xgCOuxGwIbqfQHhZs7wnGlEftSQiDQ9XHTw==',
      salt: saltOfPython,
    },
    { hashIterations: 1200, algorithm: 'pbkdf2-sha256', additionalParameters: {} },
  ),
  keycloak(
    "Python, as Keycloak's",
    'pbkdf2-sha512$i=1200,b=1',
    {
      value: 'vHvgN8kHEU/9yz1+Y/cduUiemHyVnx+2zD3Kmeagb0ts176k8FR6GhAFWJGX4P8AhftCU9zpnYqzVbCv8Cx3gA==',
      salt: saltOfPython,
    },
    { hashIterations: 1200, algorithm: 'pbkdf2-sha512' },
  ),
  {
    from: "Python, as Keycloak's oldest, unfolded",
    prefix: 'pbkdf2-sha1$i=1200,b=4',
    given: {
      shape: 'keycloak',
      credential: {
        secretData: {
          value: '/f76Xa3r3FbVGJUn5e3nThDnaUOzSdgwOnwaZe3AzdxvRqyHTXKG7hQFsP3e+gVrK0l+D1VPNtWgRA7FYGEZCA==',
          salt: saltOfPython,
        },
        credentialData: { hashIterations: 1200, algorithm: 'pbkdf2' },
      },
    },
  },
  {
    from: 'a public guide to moving to Auth0',
    prefix: 'pbkdf2-sha1$i=10000,b=1',
    given: {
      shape: 'auth0',
      hash: {
        algorithm: 'pbkdf2',
        hash: {
          value: '$pbkdf2-sha1$i=10000,l=20$wJuJqLoUFsdXa8k3sFhRlA$XMGVWTbeKf4Xd+CGiuEZde8x7QA',
          encoding: 'utf8',
        },
      },
    },
    password: 'Test@123',
  },
  {
    from: "Auth0's manual",
    prefix: 'bcrypt$c=10',
    given: {
      shape: 'auth0',
      hash: {
        algorithm: 'bcrypt',
        hash: { value: '$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K' },
      },
    },
    password: 'hello',
  },
  {
    from: "RFC 7914, as Auth0's import has it",
    prefix: 'scrypt$n=14,r=8,p=1',
    given: {
      shape: 'auth0',
      hash: {
        algorithm: 'scrypt',
        hash: {
          value:
            '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
          encoding: 'hex',
        },
        salt: { value: 'SodiumChloride' },
        keylen: 64,
      },
    },
    password: 'pleaseletmein',
  },
  {
    from: "the README of Firebase's scrypt",
    prefix: 'firebase-scrypt$n=14,r=8,p=1',
    given: {
      shape: 'firebase',
      hash: 'lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==',
      salt: '42xEC+ixf3L2lw==',
      project: {
        signerKey: 'jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==',
        saltSeparator: 'Bw==',
        rounds: 8,
        memCost: 14,
      },
    },
    password: 'user1password',
  },
  {
    from: "the same in the spelling of Firebase's Admin SDK",
    prefix: 'firebase-scrypt$n=14,r=8,p=1',
    given: {
      shape: 'firebase',
      hash: 'lSrfV15cpx95_sZS2W9c9Kp6i_LVgQNDNC_qzrCnh1SAyZvqmZqAjTdn3aoItz-VHjoZilo78198JAdRuid5lQ',
      salt: '42xEC-ixf3L2lw',
      project: {
        signerKey: 'jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==',
        saltSeparator: 'Bw==',
        rounds: 8,
        memCost: 14,
      },
    },
    password: 'user1password',
  },
];

describe("a password hash out of another system's export", () => {
  test.each(vectors)(
    'made by $from is taken over as $prefix, matches its password and no other, and is outdated',
    async (vector) => expect(await takenOver(vector)).toEqual(wellTaken(vector)),
  );
});
