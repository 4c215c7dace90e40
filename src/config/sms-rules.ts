import { isLocal } from './loopback.ts';
import type { Names } from './names.ts';
import type { Problem } from './problem.ts';
import { type Setting, settingNames, type Settings, wordsOf } from './schema.ts';
import { namesOf } from './sms-forms.ts';
import type { SmsProviderName } from './sms-schema.ts';

type Configured = Exclude<SmsProviderName, 'outbox'>;

/** What each provider needs, and what that is to be set to. Its other settings begin with its name as well. */
const needs: Readonly<Record<Configured, Readonly<Partial<Record<Setting, string>>>>> = {
  twilio: {
    GATEHOUSE_SMS_TWILIO_ACCOUNT_SID: 'the account SID (AC…)',
    GATEHOUSE_SMS_TWILIO_AUTH_TOKEN: 'the auth token',
    GATEHOUSE_SMS_TWILIO_FROM: 'a number of yours such as +15005550006, or a messaging service (MG…)',
  },
  vonage: {
    GATEHOUSE_SMS_VONAGE_API_KEY: 'the API key',
    GATEHOUSE_SMS_VONAGE_API_SECRET: 'the API secret',
    GATEHOUSE_SMS_VONAGE_FROM: 'a number of yours such as +15005550006, or a sender name',
  },
  sns: {
    GATEHOUSE_SMS_SNS_REGION: 'a region such as us-east-1',
    GATEHOUSE_SMS_SNS_ACCESS_KEY_ID: 'the id of an access key that may do sns:Publish',
    GATEHOUSE_SMS_SNS_SECRET_ACCESS_KEY: 'the secret of that access key',
  },
  http: {
    GATEHOUSE_SMS_HTTP_URL: 'the address of the gateway, such as https://sms.example.com/send?to={to}&text={text}',
  },
  smpp: {
    GATEHOUSE_SMS_SMPP_URL: 'the SMSC, such as smpps://system-id:password@smsc.example.com:3550',
    GATEHOUSE_SMS_SMPP_FROM: 'a number, a short code or a sender name',
  },
};

const configured = Object.keys(needs) as readonly Configured[];

const providerOf = (setting: Setting): Configured | null =>
  configured.find((one) => setting.startsWith(`GATEHOUSE_SMS_${one.toUpperCase()}_`)) ?? null;

/** The provider that does not work without a setting; null: none. */
export function neededWith(setting: Setting): SmsProviderName | null {
  const provider = providerOf(setting);
  return provider !== null && needs[provider][setting] !== undefined ? provider : null;
}

type Rule = (settings: Settings, names: Names) => readonly Problem[];

/** What is missing, left over or contradictory among the settings of text messages. Asked only where the providers are known. */
export const smsProblems: Rule = (settings, names) =>
  rules
    .flatMap((rule) => rule(settings, names))
    .map((one) => ({ ...one, text: `${names.placeOf(one.setting)}${one.text}` }));

const listed = ({ GATEHOUSE_SMS_PROVIDERS: providers = [] }: Settings): readonly SmsProviderName[] => providers;

const isSet = (settings: Settings, setting: Setting): boolean => settings[setting] !== undefined;

/** SECURITY, Development mode: the inbox is for this machine alone. */
const outboxRule: Rule = (settings, names) => {
  const setting = 'GATEHOUSE_SMS_PROVIDERS';
  if (settings.NODE_ENV !== 'production' || !listed(settings).includes('outbox')) return [];
  const text = `Take outbox out of ${names.of(setting)}: it shows text messages to whoever looks, on a machine where Gatehouse is tried.`;
  return [{ setting, text }];
};

const missingRule: Rule = (settings, names) =>
  configured
    .filter((provider) => listed(settings).includes(provider))
    .flatMap((provider) => entriesOf(needs[provider]).map(([setting, what]) => ({ provider, setting, what })))
    .filter(({ setting }) => !isSet(settings, setting))
    .map(({ provider, setting, what }) => ({
      setting,
      text: `Set ${wordsOf(setting).secret ? names.orFileOf(setting) : names.of(setting)} to ${what}: ${provider} needs it.`,
    }));

const entriesOf = (needed: (typeof needs)[Configured]): readonly (readonly [Setting, string])[] =>
  settingNames.flatMap((setting) => {
    const what = needed[setting];
    return what === undefined ? [] : [[setting, what] as const];
  });

/** What was written for a provider that is not used is a slip of the pen. */
const strayRule: Rule = (settings, names) =>
  settingNames
    .map((setting) => ({ setting, provider: providerOf(setting) }))
    .filter(
      ({ setting, provider }) => provider !== null && isSet(settings, setting) && !listed(settings).includes(provider),
    )
    .map(({ setting, provider }) => ({
      setting,
      text: `${names.of(setting)} is set, but ${names.of('GATEHOUSE_SMS_PROVIDERS')} does not name ${provider}. Add ${provider} there, or remove ${names.of(setting)}.`,
    }));

const addresses = ['GATEHOUSE_SMS_TWILIO_URL', 'GATEHOUSE_SMS_SNS_URL'] as const;

/** Codes and credentials go there. */
const addressRule: Rule = (settings, names) =>
  addresses
    .filter((setting) => !isSafe(settings[setting] ?? 'https://', settings.NODE_ENV === 'production'))
    .map((setting) => ({ setting, text: `Set ${names.of(setting)} to an address that starts with https://.` }));

const isSafe = (url: string, isProduction: boolean): boolean =>
  url.startsWith('https:') || (!isProduction && isLocal(url));

/** What the parts of a gateway's request say together. */
const gatewayRule: Rule = (settings, names) => {
  const { GATEHOUSE_SMS_HTTP_URL: url, GATEHOUSE_SMS_HTTP_BODY: body } = settings;
  if (url === undefined) return [];
  const filled = namesOf(`${url} ${body ?? ''}`);
  return [
    ...(filled.includes('text') && (filled.includes('to') || filled.includes('digits')) ? [] : [nowhere(names)]),
    ...(filled.includes('from') && !isSet(settings, 'GATEHOUSE_SMS_HTTP_FROM') ? [senderless(names)] : []),
    ...bodyProblems(settings, names),
  ];
};

const nowhere = (names: Names): Problem => ({
  setting: 'GATEHOUSE_SMS_HTTP_URL',
  text: `Put {to} (or {digits}) and {text} into ${names.of('GATEHOUSE_SMS_HTTP_URL')} or ${names.of('GATEHOUSE_SMS_HTTP_BODY')}: the gateway is told neither number nor text otherwise.`,
});

const senderless = (names: Names): Problem => ({
  setting: 'GATEHOUSE_SMS_HTTP_FROM',
  text: `Set ${names.of('GATEHOUSE_SMS_HTTP_FROM')} to what stands for {from}.`,
});

function bodyProblems(settings: Settings, names: Names): readonly Problem[] {
  const { GATEHOUSE_SMS_HTTP_BODY: body, GATEHOUSE_SMS_HTTP_BODY_TYPE: type } = settings;
  const [method, bodyName] = [names.of('GATEHOUSE_SMS_HTTP_METHOD'), names.of('GATEHOUSE_SMS_HTTP_BODY')];
  if (body === undefined) {
    const text = `${names.of('GATEHOUSE_SMS_HTTP_BODY_TYPE')} is set, but ${bodyName} is not. Set it, or remove this.`;
    return type === undefined ? [] : [{ setting: 'GATEHOUSE_SMS_HTTP_BODY_TYPE', text }];
  }
  if (settings.GATEHOUSE_SMS_HTTP_METHOD === 'GET')
    return [
      {
        setting: 'GATEHOUSE_SMS_HTTP_METHOD',
        text: `Set ${method} to POST, or remove ${bodyName}: a GET has no body.`,
      },
    ];
  const text = `Set ${bodyName} to JSON in which names such as {to} stand within texts.`;
  return type === 'json' && !isJson(body) ? [{ setting: 'GATEHOUSE_SMS_HTTP_BODY', text }] : [];
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

const rules: readonly Rule[] = [outboxRule, missingRule, strayRule, addressRule, gatewayRule];
