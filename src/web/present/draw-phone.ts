import type { VNode } from 'preact';
import { isStepUp } from '#domain/interaction.ts';
import { refusedMethods } from '#domain/refused-methods.ts';
import { smsCountries, smsCountryOf, type SmsCountry } from '#domain/phone-rules.ts';
import type { OpenRun } from '#flows/run.ts';
import { boundOf } from '#flows/situation.ts';
import { isCodeOut } from '#flows/sms/code.ts';
import { digitsIfReadable, lastDigitsOf, numberOf, offeredPhoneOf, pendingPhoneOf } from '#flows/sms/phones.ts';
import { mayType, numberPauseOf, pauseOf } from '#flows/sms/send.ts';
import type { UserBundle } from '#ports/records.ts';
import { nationalNumber, spacedNumber } from '#text/phone-number.ts';
import type { PageVisit } from '../lifecycle/visit.ts';
import type { Problem } from '../pages/page-context.ts';
import { PhoneCodePage } from '../pages/phone-code.tsx';
import { PhonePage } from '../pages/phone.tsx';
import { SmsPage } from '../pages/sms.tsx';
import { isStoppedAddress } from './address.ts';
import { runContext } from './context.ts';
import { helpOf } from './help.ts';
import { likelyCountry } from './likely-country.ts';
import { sentTo } from './sms-progress.ts';

/** "Set Up SMS Verification". After an error, what was typed is in the form again; else a number that was given before, for a slip in it (SPEC S8). */
export function drawPhone(visit: PageVisit, problem: Problem | null): VNode {
  const { run, door, fields } = visit;
  const page = runContext(visit, run);
  const { phones } = run.situation.policy;
  const countries = phones?.countries ?? door.deps.service.sms.countries;
  const likely = likelyCountry(
    { acceptLanguage: visit.request.headers['accept-language'], zone: page.zone },
    countries,
  );
  const pending = pendingPhoneOf(run);
  const given = pending && {
    country: smsCountryOf(pending.country ?? ''),
    number: nationalNumber(numberOf(door.deps, pending)),
  };
  return PhonePage({
    ...enrollmentOf(run),
    page,
    countries,
    narrowedBy: phones?.narrowedBy.map((one) => one.by) ?? [],
    country: countries.find((one) => one === (fields.country ?? given?.country)) ?? likely ?? countries[0] ?? 'US',
    number: (fields.number ?? given?.number ?? '').slice(0, 60),
    codeOut: pending && isCodeOut(run, pending) ? lastDigitsOf(door.deps, pending) : null,
    pause: numberPauseOf(run, bundleOf(run)),
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
    why: { policy: run.situation.policy },
    leave: step.kind === 'enroll' ? step.leave : null,
    otherKinds: kinds.filter((one) => one.allowed).length > 1,
  };
}

/** "Enter the 6-Digit Verification Code" of a number that waits for its first code; upkeep clears one that has expired. */
export async function drawPhoneCode(visit: PageVisit, problem: Problem | null): Promise<VNode> {
  const { run, door } = visit;
  const phone = pendingPhoneOf(run);
  if (!phone) throw new Error('a number that is confirmed was given');
  const verdict = mayType(run, bundleOf(run), phone);
  return PhoneCodePage({
    ...enrollmentOf(run),
    page: runContext(visit, run),
    number: spacedNumber(numberOf(door.deps, phone)),
    sent: await sentTo(door.deps, run, phone),
    pause: pauseOf(run, bundleOf(run), phone),
    heldUntil: verdict.may ? null : verdict.until,
    problem,
  });
}

/** "Enter your 6-digit verification code" of a text message, at sign-in. */
export async function drawSms(visit: PageVisit, problem: Problem | null): Promise<VNode> {
  const { run, door } = visit;
  const offers = run.step.kind === 'verify' ? run.step.offers : [];
  const offer = offers.find((one) => one.kind === 'phone');
  const phone = offeredPhoneOf(run);
  if (!phone) throw new Error('a text message is offered to a phone');
  const sent = await sentTo(door.deps, run, phone);
  return SmsPage({
    page: runContext(visit, run),
    digits: digitsIfReadable(door.deps, phone),
    sent,
    pause: pauseOf(run, bundleOf(run), phone),
    heldUntil: offer && 'heldUntil' in offer ? offer.heldUntil : null,
    ways: offers.flatMap((one) => (one.kind === 'password' ? [] : one.kind)),
    help: helpOf(run),
    why: { policy: run.situation.policy },
    onlyProves: isBeforeAnother(run),
    problem: problem ?? (!sent && isStoppedAddress(visit.query) ? { code: 'sms-stopped', field: null } : null),
  });
}

/** At a sign-in whose user sets up another method next, for theirs is accepted no more (SPEC Y3). */
const isBeforeAnother = ({ interaction: { purpose }, situation: { policy, subject } }: OpenRun): boolean =>
  !isStepUp(purpose) && refusedMethods(policy, subject?.authenticators ?? []).length > 0;

/** The last digits of the number that this step offers to verify with; null where it offers none, or its key is gone. */
export function offeredDigits({ run, door }: PageVisit): string | null {
  const phone = offeredPhoneOf(run);
  return phone && digitsIfReadable(door.deps, phone);
}

function bundleOf({ loaded }: OpenRun): UserBundle {
  if (!loaded.bundle) throw new Error('after the password the user is known');
  return loaded.bundle;
}
