import { longestAddress, type AddressFlaw } from '#domain/application-address.ts';
import {
  longestApplicationName,
  mostAddresses,
  type AddressField,
  type ApplicationFlaw,
} from '#domain/application-settings.ts';
import { quoted } from '../../find.ts';

/** What is wrong with an application, and what to write instead. */
export function flawWords(flaw: ApplicationFlaw): string {
  switch (flaw.code) {
    case 'short-name':
      return 'A short name has letters a to z, digits and hyphens, at most 40, beginning with a letter, such as payments.';
    case 'name':
      return `--name is one line of at most ${longestApplicationName} characters, as people call the application, such as "Payments".`;
    case 'no-redirect-uri':
      return 'Say where people are led back to: --redirect-uri https://payments.example.com/callback.';
    case 'not-of-this-kind':
      return `An application of this kind has none: leave out ${options[flaw.field]}.`;
    case 'too-many-addresses':
      return `${options[flaw.field]} is given at most ${mostAddresses} times.`;
    case 'address':
      return `${options[flaw.field]} ${quoted(flaw.address)} ${addressWords(flaw)}`;
    default:
      return flaw satisfies never;
  }
}

const options: Readonly<Record<AddressField, string>> = {
  redirectUris: '--redirect-uri',
  postLogoutRedirectUris: '--post-logout-redirect-uri',
  backChannelLogoutUri: '--back-channel-logout-uri',
  homeUri: '--home-uri',
};

const addressWords = ({ flaw, canonical }: Extract<ApplicationFlaw, { code: 'address' }>): string =>
  flaw === 'spelling' && canonical !== null ? `is spelled ${quoted(canonical)}: write it so.` : words[flaw];

const words: Readonly<Record<AddressFlaw, string>> = {
  'too-long': `is too long: at most ${longestAddress} characters.`,
  wildcard: 'holds a wildcard. Addresses are compared exactly: write each one out.',
  signs: 'holds signs that no address has: letters beyond ASCII, blanks and quotes are written with % or in Punycode.',
  relative: 'is not whole: it begins with https://.',
  scheme:
    'begins neither with https:// nor with http://. Of a native application it may have a scheme of its own with a dot, such as com.example.app:/callback.',
  http: 'is not encrypted: write https://. http:// is for localhost, 127.0.0.1 and [::1] alone.',
  'loopback-https': 'leads to the machine itself: a native application uses http:// there.',
  user: 'holds a user name or password: leave it out.',
  fragment: 'holds a fragment (#…): leave it out.',
  spelling: 'is spelled in another way by programs.',
};
