import { firebaseMissing } from '../cells.ts';
import { firstOf } from '../json-values.ts';
import type { Shape } from './shape.ts';

/** A user of `firebase auth:export --format=json`. Of second factors it has phone numbers alone; providers have no counterpart here. */
export const firebase: Shape = {
  is: (user) => 'localId' in user,
  keys: new Set([
    'localId',
    'email',
    'emailVerified',
    'passwordHash',
    'salt',
    'displayName',
    'photoUrl',
    'phoneNumber',
    'disabled',
    'mfaInfo',
    'providerUserInfo',
    'customAttributes',
    'createdAt',
    'lastSignedInAt',
    'lastLoginAt',
    'lastRefreshAt',
    'passwordUpdatedAt',
    'validSince',
    'version',
    'tenantId',
    'initialEmail',
    'emailLinkSignin',
    'customAuth',
    'screenName',
  ]),
  read(user, cells, { firebase: project }) {
    cells.put('email', user['email']);
    cells.put('email_verified', user['emailVerified']);
    cells.put('name', user['displayName']);
    if (cells.flag('status', 'disabled', user['disabled'])) cells.put('status', 'disabled');
    cells.put('phone', firstOf(user['mfaInfo'], (one) => typeof one['phoneInfo'] === 'string')?.['phoneInfo']);
    const { passwordHash: hash, salt } = user;
    if (typeof hash !== 'string' || hash === '') return { password: null, setupKey: null };
    if (project === null) cells.problems.push(firebaseMissing);
    const password =
      project && ({ shape: 'firebase', hash, salt: typeof salt === 'string' ? salt : '', project } as const);
    return { password, setupKey: null };
  },
};
