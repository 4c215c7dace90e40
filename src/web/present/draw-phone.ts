import type { VNode } from 'preact';
import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import type { OpenRun } from '#flows/run.ts';
import { boundOf } from '#flows/situation.ts';
import { isCodeOut } from '#flows/sms/code.ts';
import { lastDigitsOf, numberOf, offeredPhoneOf, pendingPhoneOf } from '#flows/sms/phones.ts';
import { mayType, pauseOf } from '#flows/sms/send.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { spacedNumber } from '#text/phone-number.ts';
import type { RunVisit } from '../lifecycle/visit.ts';
import type { Problem } from '../pages/page-context.ts';
import { PhoneCodePage, type SentCode } from '../pages/phone-code.tsx';
import { PhonePage } from '../pages/phone.tsx';
import { SmsPage } from '../pages/sms.tsx';
import { runContext } from './context.ts';
import { helpOf } from './help.ts';
import { likelyCountry } from './likely-country.ts';

/** "Set Up SMS Verification". After an error, what was typed is in the form again (SPEC S8). */
export function drawPhone(visit: RunVisit, problem: Problem | null): VNode {
  const { run, door, fields } = visit;
  const page = runContext(visit, run);
  const { countries } = door.deps.service.sms;
  const likely = likelyCountry(
    { acceptLanguage: visit.request.headers['accept-language'], zone: page.zone },
    countries,
  );
  return PhonePage({
    ...enrollmentOf(run),
    page,
    countries,
    country: countries.find((one) => one === fields.country) ?? likely ?? 'US',
    number: (fields.number ?? '').slice(0, 60),
    replacing: boundOf(bundleOf(run)).some((one) => one.kind === 'phone'),
    problem,
  });
}

/** The country that was chosen in the list, if it is one of those that codes are sent to. */
export const countryChosen = (text: string | undefined): SmsCountry | null =>
  smsCountries.find((one) => one === text) ?? null;

function enrollmentOf(run: OpenRun) {
  const { step } = run;
  const kinds = step.kind === 'enroll' ? step.kinds : [];
  return {
    help: helpOf(run),
    leave: step.kind === 'enroll' ? step.leave : null,
    otherKinds: kinds.filter((one) => one.allowed).length > 1,
  };
}

/** "Enter the 6-Digit Verification Code" of a number that waits for its first code; upkeep clears one that has expired. */
export function drawPhoneCode(visit: RunVisit, problem: Problem | null): VNode {
  const { run, door } = visit;
  const phone = pendingPhoneOf(run);
  if (!phone) throw new Error('a number that is confirmed was given');
  const verdict = mayType(run, bundleOf(run), phone);
  return PhoneCodePage({
    ...enrollmentOf(run),
    page: runContext(visit, run),
    number: spacedNumber(numberOf(door.deps, phone)),
    sent: sentTo(run, phone),
    resendFrom: resendFrom(run, phone),
    heldUntil: verdict.may ? null : verdict.until,
    problem,
  });
}

/** "Enter your 6-digit verification code" of a text message, at sign-in. */
export function drawSms(visit: RunVisit, problem: Problem | null): VNode {
  const { run, door } = visit;
  const offers = run.step.kind === 'verify' ? run.step.offers : [];
  const offer = offers.find((one) => one.kind === 'phone');
  const phone = offeredPhoneOf(run);
  if (!phone) throw new Error('a text message is offered to a phone');
  return SmsPage({
    page: runContext(visit, run),
    digits: lastDigitsOf(door.deps, phone),
    sent: sentTo(run, phone),
    resendFrom: resendFrom(run, phone),
    heldUntil: offer && 'heldUntil' in offer ? offer.heldUntil : null,
    ways: offers.flatMap((one) => (one.kind === 'password' ? [] : one.kind)),
    help: helpOf(run),
    why: { policy: run.situation.policy },
    problem,
  });
}

/** The last digits of the number that this step offers to verify with; empty where it offers none. */
export function offeredDigits({ run, door }: RunVisit): string {
  const phone = offeredPhoneOf(run);
  return phone ? lastDigitsOf(door.deps, phone) : '';
}

/** Null: no code is out that would be taken, and the page offers to send one. */
const sentTo = (run: OpenRun, phone: AuthenticatorRecord): SentCode | null =>
  phone.code && isCodeOut(run, phone) ? { at: phone.code.sentAt, until: phone.code.expiresAt } : null;

const resendFrom = (run: OpenRun, phone: AuthenticatorRecord): SentCode['at'] | null =>
  pauseOf(run, bundleOf(run), phone)?.from ?? null;

function bundleOf({ loaded }: OpenRun): UserBundle {
  if (!loaded.bundle) throw new Error('after the password the user is known');
  return loaded.bundle;
}
