import type { SmsHandOver } from '#ports/courier.ts';
import { after, minute } from '#domain/instant.ts';
import { flawOf, phoneFlaw, type PhoneFlaw, type PhoneNumber } from '#domain/phone-rules.ts';
import type { Deps } from '#flows/deps.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { quoted } from '../../find.ts';
import { Misuse, Refused } from '../../problem.ts';
import type { TextMessages, Tools } from '../../tools.ts';
import type { AddToGroup } from '../user.ts';

interface Options {
  readonly provider?: string;
}

export const addSmsTest: AddToGroup = (group, world) => {
  group
    .command('test')
    .argument('<number>', 'who gets it, with + and the country: +12025550143')
    .description('send one text message through the configured providers at once, and say what became of it')
    .option('--provider <name>', 'this one alone, instead of all in their order')
    .addHelpText(
      'after',
      `
It does not wait in the outbox, counts in no budget and holds no code. Exit code 1 when no provider took it; then it says what each of them answered.

Examples:
  gatehouse sms test +12025550143
  gatehouse sms test +12025550143 --provider vonage`,
    )
    .action(withTools(world, sendTest));
};

async function sendTest({ tools, out }: ToolJob, typed: string, options: Options): Promise<void> {
  const number = await numberFrom(tools.deps, typed);
  const sms = await smsOf(tools, options.provider);
  try {
    const said = await sms.transport.send({
      id: tools.deps.random.id('message'),
      to: number.e164,
      text: testText(tools.deps.service.name),
      avoid: null,
      attempt: 1,
      uselessAt: after(tools.deps.clock.now(), 5 * minute),
    });
    if (said.status !== 'accepted') throw notTaken(said);
    const { provider, reference, detail } = said;
    out.one({ sent: true, to: number.e164, provider, reference, said: detail }, takenWords(tools, number, said));
  } finally {
    await sms.transport.close();
  }
}

async function numberFrom(deps: Deps, typed: string): Promise<PhoneNumber> {
  const number = await deps.phones.read(typed, null);
  if (number === null)
    throw new Misuse(`${quoted(typed)} is no phone number. Write it with + and its country, such as +12025550143.`);
  const flaw = flawOf(number, deps.service.sms.countries);
  if (flaw !== null) throw new Refused('phone-not-usable', flawWords(deps, number, flaw));
  return number;
}

function flawWords({ service }: Deps, { region, type }: PhoneNumber, flaw: PhoneFlaw): string {
  if (flaw.flaw !== 'country') return `It is ${phoneFlaw(type) ?? 'a number'}, to which codes are not sent.`;
  return `Its country (${region}) is none that codes are sent to: ${service.sms.countries.join(', ')}. GATEHOUSE_SMS_COUNTRIES names them.`;
}

async function smsOf({ configuration, sms }: Tools, only: string | undefined): Promise<TextMessages> {
  const names = configuration.sms.providers.map((one) => one.provider);
  if (names.length === 0)
    throw new Refused('no-provider', 'No provider of text messages is configured: set GATEHOUSE_SMS_PROVIDERS.');
  const found = await sms(only);
  if (found !== null) return found;
  throw new Misuse(`--provider is one of ${names.join(', ')}, not ${quoted(only ?? '')}.`);
}

/** Brands of 60 letters, of whatever alphabet, still fit one segment. */
const longestBrand = 50;

function testText(brand: string): string {
  let name = '';
  for (const letter of brand) if (name.length + letter.length <= longestBrand) name += letter;
  return `Test message from ${name}`;
}

function notTaken({ status, detail }: Exclude<SmsHandOver, { readonly status: 'accepted' }>): Refused {
  const [code, advice] = notTakenWords[status];
  return new Refused(code, `${advice}\n${printable(detail)}`);
}

const notTakenWords = {
  permanent: ['number-refused', 'The providers refuse this number for good: try another one.'],
  temporary: ['not-taken', 'No provider took it now: look at what each answered.'],
  unknown: [
    'not-taken',
    'No provider said that it took it, but one may have: look at what each answered, and whether it arrives.',
  ],
} as const;

function takenWords(
  { deps }: Tools,
  { e164 }: PhoneNumber,
  said: Extract<SmsHandOver, { status: 'accepted' }>,
): string {
  const { provider, reference, detail } = said;
  if (provider === 'outbox')
    return `It went to the development inbox, ${deps.service.publicUrl()}/dev/inbox, and nowhere else.`;
  const name = reference === null ? '' : `, which calls it ${printable(reference)}`;
  return `${provider} took it for ${e164}${name} (${printable(detail)}). Look whether it arrives: that a provider took it does not say that it was delivered.`;
}
