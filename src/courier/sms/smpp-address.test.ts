import { expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import { smppAddress, smppSender } from './smpp-address.ts';

const address = (url: string) => smppAddress(new Secret(url));

test('an address says who binds where; the rest is what most SMSCs want', () => {
  expect(address('smpp://gate:s%40cret@smsc.example.com')).toEqual({
    host: 'smsc.example.com',
    port: 2775,
    isTls: false,
    systemId: 'gate',
    password: 's@cret',
    systemType: '',
    bind: 'transceiver',
    alphabet: 'gsm',
  });
});

test('smpps:// is TLS, with a usual port of its own', () => {
  expect(address('smpps://gate:secret@smsc.example.com')).toMatchObject({ isTls: true, port: 3550 });
  expect(address('smpps://gate:secret@[::1]:4000')).toMatchObject({ host: '::1', port: 4000 });
});

test('what an SMSC wants otherwise stands after the question mark', () => {
  const url = 'smpp://gate:secret@smsc.example.com:2776?system-type=VMA&bind=transmitter&alphabet=latin1';
  expect(address(url)).toMatchObject({ systemType: 'VMA', bind: 'transmitter', alphabet: 'latin1', port: 2776 });
});

test.each([
  'no address',
  'http://gate:secret@smsc.example.com',
  'smpp://gate:secret@smsc.example.com?bind=receiver',
  'smpp://gate:secret@smsc.example.com?alphabet=ebcdic',
  'smpp://gate:secret@smsc.example.com?window=5',
  'smpp://gate:secret%zz@smsc.example.com',
])('%s is refused, and nothing of it repeated (X6)', (url) => {
  expect(() => address(url)).toThrow(/address of|URI malformed/);
  expect(() => address(url)).not.toThrow(/secret|example/);
});

test.each([
  ['+15005550006', { ton: 1, npi: 1, address: '15005550006' }],
  ['15005550006', { ton: 1, npi: 1, address: '15005550006' }],
  ['12345678', { ton: 3, npi: 0, address: '12345678' }],
  ['+12345678', { ton: 1, npi: 1, address: '12345678' }],
  ['Gatehouse 2', { ton: 5, npi: 0, address: 'Gatehouse 2' }],
])('sender %s', (from, sender) => {
  expect(smppSender(from)).toEqual(sender);
});
