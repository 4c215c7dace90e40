import { expect, test } from 'vitest';
import { idPrefixes, parseId, type IdKind } from './identifiers.ts';

const hex = '0190c2a4b5d67e8f9a0b1c2d3e4f5061';
const kinds = Object.keys(idPrefixes) as IdKind[];

test('the prefixes tell the kinds apart', () => {
  expect(idPrefixes).toEqual({
    user: 'usr',
    company: 'cmp',
    membership: 'mbr',
    authenticator: 'aut',
    interaction: 'int',
    session: 'ses',
    message: 'msg',
    event: 'evt',
    link: 'lnk',
    role: 'rol',
    draft: 'drf',
    mailing: 'mlg',
    pass: 'pas',
    'mail-act': 'act',
    'email-change': 'emc',
    reset: 'rst',
    application: 'app',
    'application-secret': 'sec',
    'step-up': 'stp',
  });
});

test.each(kinds)('an identifier of a %s is read as that and as nothing else', (kind) => {
  const id = `${idPrefixes[kind]}_${hex}`;
  expect(kinds.filter((one) => parseId(one, id) === id)).toEqual([kind]);
});

test.each([
  ['no text', 7],
  ['an array', [`usr_${hex}`]],
  ['nothing', undefined],
  ['empty text', ''],
  ['a bare number', hex],
  ['no digits', 'usr_'],
  ['31 digits', `usr_${hex.slice(1)}`],
  ['33 digits', `usr_${hex}0`],
  ['upper case', `usr_${hex.toUpperCase()}`],
  ['a letter beyond f', `usr_${hex.slice(1)}g`],
  ['another separator', `usr-${hex}`],
  ['a digit outside ASCII', `usr_${hex.slice(1)}٣`],
  ['something before', ` usr_${hex}`],
  ['a line end', `usr_${hex}\n`],
])('what is no identifier is null: %s', (_, text) => {
  expect(parseId('user', text)).toBeNull();
});
