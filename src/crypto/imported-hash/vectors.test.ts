import { describe, expect, test } from 'vitest';
import { takenOver, wellTaken, type Vector } from '../../../test/support/imported-passwords.ts';

const text = (from: string, prefix: string, one: string, other?: string): Vector => ({
  from,
  prefix,
  given: { shape: 'text', text: one },
  ...(other === undefined ? {} : { password: other }),
});

const rfcLong = `0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789chars after 72 are ignored`;

const argon2: readonly Vector[] = [
  text(
    'the argon2 program',
    'argon2id$v=19,m=256,t=2,p=2',
    '$argon2id$v=19$m=256,t=2,p=2$c2FsdHNhbHRzYWx0c2FsdA$pK1iu90OHmrlgM6p2JBTvfh3ujWVMJmtC/uFRtEd03I',
  ),
  text(
    'the argon2 program',
    'argon2i$v=19,m=256,t=2,p=2',
    '$argon2i$v=19$m=256,t=2,p=2$c2FsdHNhbHRzYWx0c2FsdA$K+qV5jUKtX43vPWpbRajEAsf03g0kco/qXDDTdIjl88',
  ),
  text(
    'the argon2 program',
    'argon2d$v=19,m=256,t=2,p=2',
    '$argon2d$v=19$m=256,t=2,p=2$c2FsdHNhbHRzYWx0c2FsdA$qCfnv7SWloyzjfYMs5oj32WsazQeC6BxU+E6kMypitc',
  ),
  text(
    'the argon2 program, version 1.0',
    'argon2i$v=16,m=256,t=2,p=2',
    '$argon2i$v=16$m=256,t=2,p=2$c2FsdHNhbHRzYWx0c2FsdA$HDGzQak4DgEzkyuduyTTC71A/essVA+bCuVxMBr7yn8',
  ),
  text(
    'a time before the version was written',
    'argon2id$v=16,m=256,t=2,p=2',
    '$argon2id$m=256,t=2,p=2$c2FsdHNhbHRzYWx0c2FsdA$rA2NYerCsIbiGz1Vr5I0XnY6gVPELHVg5asK1sWGlOM',
  ),
  text(
    'Django, with the parameters in another order',
    'argon2id$v=19,m=256,t=2,p=2',
    'argon2$argon2id$v=19$p=2,t=2,m=256$c2FsdHNhbHRzYWx0c2FsdA$pK1iu90OHmrlgM6p2JBTvfh3ujWVMJmtC/uFRtEd03I',
  ),
];

const bcrypt: readonly Vector[] = [
  text('mkpasswd', 'bcrypt$c=5', '$2b$05$BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi'),
  text('mkpasswd', 'bcrypt$c=5', '$2a$05$k0ACXqnL9YQ/c6uxGGYi/umx7EN6.wqYOBXYw/H2lEg3wBKRx06q2'),
  text('crypt(3)', 'bcrypt$c=5', '$2y$05$abcdefghijklmnopqrstuuWG29KuyeAicPCJODk1zjyGvyQUU2awu', 'password'),
  text('its published vectors', 'bcrypt$c=5', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW', 'U*U'),
  text('its published vectors', 'bcrypt$c=5', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy', ''),
  text('its published vectors', 'bcrypt$c=5', '$2a$05$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui', rfcLong),
  text(
    'crypt(3), under a salt whose spare bits are set',
    'bcrypt$c=5',
    '$2b$05$abcdefghijklmnopqrstuz6Q2tsh1GqnbJACq8mdcHkW1pHZcg6qa',
    'right-password-1',
  ),
  text(
    'crypt(3), with spare bits of the hash set as well',
    'bcrypt$c=5',
    '$2y$05$abcdefghijklmnopqrstuTcd7mRs2IAKajoMTdM2phoSLY0Uau/fZ',
    'right-password-1',
  ),
  text("Auth0's manual", 'bcrypt$c=10', '$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K', 'hello'),
  text('Django', 'bcrypt$c=5', 'bcrypt$$2b$05$BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi'),
  text('Spring Security', 'bcrypt$c=5', '{bcrypt}$2b$05$BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi'),
  text('OpenLDAP', 'bcrypt$c=5', '{CRYPT}$2b$05$BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi'),
  text(
    "Django's BCryptSHA256",
    'bcrypt-sha256$c=4',
    'bcrypt_sha256$$2b$04$abcdefghijklmnopqrstuuoejYGYInGMmaN0bpqh0xB10ZUHdoGYC',
  ),
];

const scrypt: readonly Vector[] = [
  text(
    'passlib',
    'scrypt$n=10,r=8,p=1',
    '$scrypt$ln=10,r=8,p=1$4DzH2JtTCoFwrpVSihHCWA$eZCPDo9jnycvLFbKjITKr13P+NYGOcyaUjf3zBr5JHU',
  ),
  text(
    'RFC 7914',
    'scrypt$n=10,r=8,p=16',
    'scrypt:1024:8:16$NaCl$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
    'password',
  ),
  text(
    'RFC 7914, as crypt(3) writes it',
    'scrypt$n=14,r=8,p=1',
    '$7$C6..../....SodiumChloride$kBGj9fHznVYFQMEn/qDCfrDevf9YDtcDdKvEqHJLV8D',
    'pleaseletmein',
  ),
  text(
    'mkpasswd',
    'scrypt$n=13,r=32,p=1',
    '$7$BU..../....tj0WEZZhRHSZF3k0FSWZ/1$G7aX4dyvYPtabqFZGGM7ODMXDh/hl/gl5sZZZlVX5w1',
  ),
  text(
    "Python, as Werkzeug's",
    'scrypt$n=10,r=8,p=1',
    'scrypt:1024:8:1$saltsaltsaltsalt$b3e85c98b0b05d4943f3be8c0415681517f1d4829b661885b6389e4bb39fefd804175a6ca81f9ae06a5fc73a324db6722676484a3a353d433a430405a784baa8',
  ),
  text(
    "Python, as Django's",
    'scrypt$n=10,r=8,p=1',
    'scrypt$1024$saltsaltsaltsalt$8$1$s+hcmLCwXUlD876MBBVoFRfx1IKbZhiFtjieS7Of79gEF1psqB+a4GpfxzoyTbZyJnZISjo1PUM6QwQFp4S6qA==',
  ),
  {
    from: "Python, as better-auth's",
    prefix: 'scrypt-nfkc$n=14,r=16,p=1',
    given: {
      shape: 'better-auth',
      text: '73616c7473616c7473616c7473616c74:90d4424472f6e5bf99543a55fc7c2a55ec8feb6642653900bec1f38adb99375f09a7e198028b9a4964c2f9b4efb490ec36bbcb12a16c58d7ce7aa86e4bd38197',
    },
  },
];

const pbkdf2: readonly Vector[] = [
  text(
    'passlib',
    'pbkdf2-sha256$i=1200,b=1',
    '$pbkdf2-sha256$1200$SSlFSOndW2tNKSUEwDinVA$sjgmYUBTF1Tw4v1922mUbjFnD9ZZxno08UYCPfqBljI',
  ),
  text('passlib', 'pbkdf2-sha1$i=1200,b=1', '$pbkdf2$1200$w5izFkJIKeVc6x1jbI1xzg$dXa.fzMhWU5or744JT/.Q/rE8Pc'),
  text(
    'passlib',
    'pbkdf2-sha512$i=1200,b=1',
    '$pbkdf2-sha512$1200$ZywFoBTC.D9nrHVO6b03Rg$nrqzfbjcqa4ERNqKWYRtyfg2U0et46EKWKfKJVSTlg3kJoHnWCu.ab9SY3kE4PhY1d.71G.ot2s2IWr8991tAQ',
  ),
  text(
    'Python, as a PHC string',
    'pbkdf2-sha256$i=1200,b=1',
    '$pbkdf2-sha256$i=1200,l=32$c2FsdHNhbHRzYWx0c2FsdA$VI8W8PnuqepqAdQqxlG+Z5QEnVXAmJedBXPE2qYo37k',
  ),
  text(
    'passlib, as Django',
    'pbkdf2-sha256$i=1200,b=1',
    'pbkdf2_sha256$1200$Rdh7nUs0XvwK$0bQjnaLYPCtnpclQq44bpdoUgvYlzFvhC3UlpKLR4mk=',
  ),
  text('passlib, as Django', 'pbkdf2-sha1$i=1200,b=1', 'pbkdf2_sha1$1200$BrPJBit0Csqv$GywYbDfzLIjrAV3XMQpD8q4QNe0='),
  text(
    'Werkzeug',
    'pbkdf2-sha256$i=1200,b=1',
    'pbkdf2:sha256:1200$sg7Hwwzdcu1uHEnA$06eb038cfc14df6b567d40a5e8d5145cf134d32e1c5288ea913ee682c8bce6c6',
  ),
  text(
    'Werkzeug',
    'pbkdf2-sha1$i=1200,b=1',
    'pbkdf2:sha1:1200$SVoJilLvjaXXgJnH$63579cd045fe6f679b6e73e59df1cefc90eb6520',
  ),
  text(
    "Python, as ASP.NET Identity's version 3",
    'pbkdf2-sha512$i=1200,b=1',
    'AQAAAAIAAASwAAAAEHNhbHRzYWx0c2FsdHNhbHS8e+A3yQcRT/3LPX5j9x25SJ6YfJWfH7bMPcqZ5qBvSw==',
  ),
  text(
    "Python, as ASP.NET Identity's version 3",
    'pbkdf2-sha256$i=1200,b=1',
    'AQAAAAEAAASwAAAAEHNhbHRzYWx0c2FsdHNhbHRUjxbw+e6p6moB1CrGUb5nlASdVcCYl50Fc8TapijfuQ==',
  ),
  text(
    "Python, as ASP.NET Identity's version 2",
    'pbkdf2-sha1$i=1000,b=2',
    'AHNhbHRzYWx0c2FsdHNhbHS0Cb2pCRsAC3D3FoiCQ64plwITD39jMHszZMZEy6sfmQ==',
  ),
];

describe('a password hash that names its algorithm', () => {
  test.each([...argon2, ...bcrypt, ...scrypt, ...pbkdf2])(
    'made by $from is taken over as $prefix, matches its password and no other, and is outdated',
    async (vector) => expect(await takenOver(vector)).toEqual(wellTaken(vector)),
  );
});
