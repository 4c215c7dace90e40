import type { Translation } from './catalogue.ts';
import { account } from './fr/account.ts';
import { done } from './fr/done.ts';
import { enroll } from './fr/enroll.ts';
import { errors } from './fr/errors.ts';
import { events } from './fr/events.ts';
import { layout } from './fr/layout.ts';
import { refusals } from './fr/refusals.ts';
import { signIn } from './fr/sign-in.ts';
import { verify } from './fr/verify.ts';

const written: Translation = {
  ...layout,
  ...signIn,
  ...verify,
  ...enroll,
  ...account,
  ...events,
  ...refusals,
  ...errors,
  ...done,
};

/** French sets no-break spaces before high punctuation and inside quotation marks; written as plain spaces in the catalogue, so that it stays legible. */
const typeset = (text: string): string =>
  text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ (:|»)/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0');

/** French, addressing people as “vous”. */
export const fr: Translation = Object.fromEntries(
  Object.entries(written).map(([key, text]) => [key, typeset(text)]),
) as unknown as Translation;
