import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsOf, type SettingsFolder, settingsFolder } from '../../test/support/settings-files.ts';
import { minute, second } from '#domain/instant.ts';
import { explainConfiguration, loadConfiguration } from './load.ts';

type Environment = Readonly<Record<string, string>>;

const production = {
  NODE_ENV: 'production',
  GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com',
  GATEHOUSE_SMTP_URL: 'smtp://mail.example.com',
  GATEHOUSE_MAIL_FROM: 'sign-in@example.com',
  GATEHOUSE_KEYS: 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
};

const twilio = {
  GATEHOUSE_SMS_PROVIDERS: 'twilio',
  GATEHOUSE_SMS_TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  GATEHOUSE_SMS_TWILIO_AUTH_TOKEN: 'hidden-word',
  GATEHOUSE_SMS_TWILIO_FROM: '+15005550006',
};

const vonage = {
  GATEHOUSE_SMS_PROVIDERS: 'vonage',
  GATEHOUSE_SMS_VONAGE_API_KEY: 'abcd1234',
  GATEHOUSE_SMS_VONAGE_API_SECRET: 'hidden-word',
  GATEHOUSE_SMS_VONAGE_FROM: 'Northwind',
};

const sns = {
  GATEHOUSE_SMS_PROVIDERS: 'sns',
  GATEHOUSE_SMS_SNS_REGION: 'us-east-1',
  GATEHOUSE_SMS_SNS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  GATEHOUSE_SMS_SNS_SECRET_ACCESS_KEY: 'hidden-word',
};

const http = {
  GATEHOUSE_SMS_PROVIDERS: 'http',
  GATEHOUSE_SMS_HTTP_URL: 'http://sms.example.com/cgi-bin/sendsms?password=hidden-word&to={digits}&text={text}',
};

const smpp = {
  GATEHOUSE_SMS_PROVIDERS: 'smpp',
  GATEHOUSE_SMS_SMPP_URL: 'smpps://system:hidden-word@smsc.example.com:3550',
  GATEHOUSE_SMS_SMPP_FROM: '12345',
};

const every: Readonly<Record<string, Environment>> = { twilio, vonage, sns, http, smpp };

const smsOf = (environment: Environment) => loadConfiguration(environment).sms;

describe('how text messages leave (SPEC M6)', () => {
  test('on this machine into the development inbox, in production not at all, unless told', () => {
    expect(smsOf({}).providers).toEqual([{ provider: 'outbox' }]);
    expect(smsOf(production).providers).toEqual([]);
  });

  test('by the providers that are named, in their order, each with what it needs', () => {
    const GATEHOUSE_SMS_PROVIDERS = 'SMPP, http,sns , vonage,twilio';
    const all = { ...production, ...smpp, ...http, ...sns, ...vonage, ...twilio, GATEHOUSE_SMS_PROVIDERS };
    const { providers } = smsOf(all);
    expect(providers.map((one) => one.provider)).toEqual(['smpp', 'http', 'sns', 'vonage', 'twilio']);
    expect(providers).toMatchObject([
      { from: '12345' },
      { method: 'GET', body: null, from: '', accept: null, reference: null, permanent: null, isIdempotent: false },
      { region: 'us-east-1', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', senderId: null },
      { apiKey: 'abcd1234', from: 'Northwind', signatureSecret: null },
      { accountSid: `AC${'0'.repeat(32)}`, from: '+15005550006' },
    ]);
    expect(inspect(providers, { depth: 9 }) + JSON.stringify(providers)).not.toContain('hidden-word');
    expect(inspect(explainConfiguration(all), { depth: 9 })).not.toContain('hidden-word');
  });

  test('a gateway has its body, headers and patterns', () => {
    const [gateway] = smsOf({
      ...http,
      GATEHOUSE_SMS_HTTP_URL: 'https://sms.example.com/v1/messages',
      GATEHOUSE_SMS_HTTP_BODY: '{"to":"{to}","from":"{from}","text":"{text}","ref":["{id}"]}',
      GATEHOUSE_SMS_HTTP_BODY_TYPE: 'json',
      GATEHOUSE_SMS_HTTP_HEADERS: 'Authorization: Bearer hidden-word\n\n X-Tenant:  a b \n',
      GATEHOUSE_SMS_HTTP_FROM: 'Northwind',
      GATEHOUSE_SMS_HTTP_ACCEPT: '^20[0-9] .*queued',
      GATEHOUSE_SMS_HTTP_IDEMPOTENT: 'yes',
    }).providers;
    expect(gateway).toMatchObject({
      method: 'POST',
      body: { type: 'json' },
      accept: '^20[0-9] .*queued',
      isIdempotent: true,
    });
    const headers = gateway?.provider === 'http' ? gateway.headers.reveal() : {};
    expect(headers).toEqual({ Authorization: 'Bearer hidden-word', 'X-Tenant': 'a b' });
  });

  test.each(['twilio,twilio', 'twilio;vonage', 'nexmo', ',', 'none'])('no list of them is %j', (list) => {
    expect(problemsOf({ ...twilio, GATEHOUSE_SMS_PROVIDERS: list })).toEqual([
      'Set GATEHOUSE_SMS_PROVIDERS to names of providers with commas between them, each once: twilio, vonage, sns, http, smpp, outbox.',
    ]);
  });

  test('the development inbox is for this machine alone (SECURITY, Development mode)', () => {
    expect(smsOf({ ...twilio, GATEHOUSE_SMS_PROVIDERS: 'twilio,outbox' }).providers).toHaveLength(2);
    expect(problemsOf({ ...production, ...twilio, GATEHOUSE_SMS_PROVIDERS: 'twilio,outbox' })).toEqual([
      'Take outbox out of GATEHOUSE_SMS_PROVIDERS: it shows text messages to whoever looks, on a machine where Gatehouse is tried.',
    ]);
  });
});

describe('a provider that is named lacks nothing, and one that is not named has nothing', () => {
  const needed = Object.entries(every).flatMap(([provider, settings]) =>
    Object.keys(settings)
      .filter((name) => name !== 'GATEHOUSE_SMS_PROVIDERS')
      .map((name) => [provider, name] as const),
  );

  test.each(needed)('%s needs %s', (provider, name) => {
    const problems = problemsOf({ ...production, ...every[provider], [name]: '' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^Set ${name}( \\(or ${name}_FILE\\))? to .*: ${provider} needs it\\.$`));
  });

  test.each(needed)('without %s, %s is a slip of the pen', (provider, name) => {
    const own = every[provider]?.[name] ?? '';
    const others = provider === 'twilio' ? vonage : twilio;
    expect(problemsOf({ ...production, ...others, [name]: own })).toEqual([
      `${name} is set, but GATEHOUSE_SMS_PROVIDERS does not name ${provider}. Add ${provider} there, or remove ${name}.`,
    ]);
  });

  test('what is malformed is not missing as well, and with a malformed list nothing is said of the others', () => {
    expect(problemsOf({ ...twilio, GATEHOUSE_SMS_TWILIO_ACCOUNT_SID: 'AC1' })).toHaveLength(1);
    expect(problemsOf({ ...twilio, ...vonage, GATEHOUSE_SMS_PROVIDERS: 'nexmo' })).toHaveLength(1);
  });
});

describe('what a setting of text messages may be', () => {
  test.each([
    ['PT5M', 5 * minute],
    ['PT10M', 10 * minute],
    ['PT7M30S', 7 * minute + 30 * second],
    ['PT1800S', 30 * minute],
  ])('a code is valid for %s', (text, expected) => {
    expect(smsOf({ GATEHOUSE_SMS_CODE_VALID_FOR: text }).codeValidFor).toBe(expected);
  });

  test.each(['PT4M59S', 'PT31M', 'PT', 'P1D', 'PT1H', '10', 'PT-5M', 'pt10m', 'PT10M ', 'PT10.5M'])(
    'but not for %j (SPEC M1)',
    (text) => {
      expect(problemsOf({ GATEHOUSE_SMS_CODE_VALID_FOR: text })).toEqual([
        'Set GATEHOUSE_SMS_CODE_VALID_FOR to a duration from PT5M to PT30M, such as PT10M for ten minutes.',
      ]);
    },
  );

  test('countries are some of SPEC M2', () => {
    expect(smsOf({ GATEHOUSE_SMS_COUNTRIES: 'us, CA' }).countries).toEqual(['US', 'CA']);
    for (const list of ['US,RU', 'US,US', 'USA', 'PR'])
      expect(problemsOf({ GATEHOUSE_SMS_COUNTRIES: list })[0]).toContain('to countries with commas between them');
  });

  test.each([
    [
      'GATEHOUSE_SMS_TWILIO_FROM',
      twilio,
      ['15005550006', 'Northwind', `MG${'a'.repeat(32)}`],
      ['+1500', 'Northwind Inc', 'a\nb'],
    ],
    ['GATEHOUSE_SMS_VONAGE_API_SECRET', vonage, ['x'], ['two words', 'x\ny']],
    ['GATEHOUSE_SMS_SNS_REGION', sns, ['eu-central-1', 'us-gov-west-1'], ['us', 'us-east-1.evil.example/']],
    ['GATEHOUSE_SMS_SNS_SENDER_ID', sns, ['N'], ['12345', 'With blank', 'ThirteenLetters']],
    [
      'GATEHOUSE_SMS_TWILIO_URL',
      twilio,
      ['https://api.example.com', 'http://127.0.0.1:4000', 'http://localhost'],
      ['http://api.example.com', 'https://u:p@a.example', 'https://a.example/x'],
    ],
    [
      'GATEHOUSE_SMS_SMPP_URL',
      smpp,
      ['smpp://a:b@[::1]:2775', 'smpps://a:b@c?system-type=VMA&bind=transmitter&alphabet=latin1'],
      [
        'smpp://smsc.example.com',
        'smpp://a@b',
        'https://a:b@c',
        'smpp://a:b@c/x',
        'smpp://a:b@c?bind=receiver',
        'smpp://a:b@c?ton=5',
      ],
    ],
    [
      'GATEHOUSE_SMS_HTTP_URL',
      http,
      ['https://a.example/?a={to}&b={text}&c={report}&d={id}', 'https://a.example/{to}?{text}'],
      [
        'https://a.example{to}?{text}',
        'https://{to}.example/?{text}',
        'https://a.example/?{to}{text}{code}',
        'https://u:p@a.example/?{to}{text}',
        'ftp://a/?{to}{text}',
        'https://a.example/?{to}',
      ],
    ],
    [
      'GATEHOUSE_SMS_HTTP_HEADERS',
      http,
      ['A: b', 'A: b\r\nC: d'],
      ['A', 'A: ', 'Host: a.example', 'A: b\na: c', 'A b: c', 'A: \u00e9'],
    ],
  ] as const)('%s', (name, base, right, wrong) => {
    for (const text of right) expect(problemsOf({ ...base, [name]: text })).toEqual([]);
    for (const text of wrong) expect(problemsOf({ ...base, [name]: text })).toHaveLength(1);
  });

  test('in production an address of a provider begins with https://, also on this machine', () => {
    expect(problemsOf({ ...production, ...sns, GATEHOUSE_SMS_SNS_URL: 'http://127.0.0.1:4566' })).toEqual([
      'Set GATEHOUSE_SMS_SNS_URL to an address that starts with https://.',
    ]);
  });

  const gateway = 'https://sms.example.com/send';

  test.each([
    ['neither number nor text', {}, 'Put {to} (or {digits}) and {text} into'],
    [
      'a sender that nobody set',
      { GATEHOUSE_SMS_HTTP_BODY: 'to={to}&text={text}&from={from}' },
      'Set GATEHOUSE_SMS_HTTP_FROM to',
    ],
    [
      'a body of a GET',
      { GATEHOUSE_SMS_HTTP_BODY: '{to}{text}', GATEHOUSE_SMS_HTTP_METHOD: 'GET' },
      'Set GATEHOUSE_SMS_HTTP_METHOD to POST',
    ],
    [
      'JSON that is none',
      { GATEHOUSE_SMS_HTTP_BODY: '{"to":{to},"text":"{text}"}', GATEHOUSE_SMS_HTTP_BODY_TYPE: 'json' },
      'Set GATEHOUSE_SMS_HTTP_BODY to JSON',
    ],
    [
      'an unknown name in the body',
      { GATEHOUSE_SMS_HTTP_BODY: 'to={to}&text={message}' },
      'Set GATEHOUSE_SMS_HTTP_BODY to a template',
    ],
  ])('a gateway is not told %s', (_, settings, begin) => {
    const [first, ...others] = problemsOf({ ...http, GATEHOUSE_SMS_HTTP_URL: gateway, ...settings });
    expect(first).toContain(begin);
    expect(others.filter((one) => !one.startsWith('Put {to}'))).toEqual([]);
  });

  test('a type of a body that is not there is left over', () => {
    expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_BODY_TYPE: 'json' })[0]).toMatch(
      /BODY_TYPE is set, but .*BODY is not/,
    );
  });
});

describe('in the TOML file', () => {
  let folder: SettingsFolder;

  beforeAll(() => {
    folder = settingsFolder();
  });

  afterAll(() => folder.remove());

  const load = (text: string) => loadConfiguration({}, { file: folder.write('gatehouse.toml', text) });

  test('each provider has a table, in whatever way TOML has it', () => {
    folder.write('token', 'hidden-word\n');
    const inline = `sms = { providers = ["twilio"], twilio = { account_sid = "AC${'0'.repeat(32)}", auth_token = "hidden-word", from = "Northwind" } }`;
    const byFile = `[sms]\nproviders = "twilio"\n[sms.twilio]\naccount_sid = "AC${'0'.repeat(32)}"\nauth_token_file = "token"\nfrom = "Northwind"`;
    for (const text of [inline, byFile]) {
      const [provider] = load(text).sms.providers;
      expect(provider).toMatchObject({ provider: 'twilio', from: 'Northwind' });
      expect(provider?.provider === 'twilio' && provider.authToken.reveal()).toBe('hidden-word');
    }
  });

  test('what is wrong there is said with its line and its name there', () => {
    const text =
      '[sms]\nproviders = ["twilio", "smpp"]\n[sms.twilio]\nfrom = "a b c d e f g"\n[sms.http]\nurl = "https://a.example/?{to}{text}"\n[sms.twillio]\nx = 1';
    expect(problemsOf({}, folder.write('gatehouse.toml', text))).toEqual([
      ', line 4: Set sms.twilio.from to a number such as +15005550006, a short code, a messaging service (MG…) or a name of at most 11 letters and digits.',
      ': Set sms.twilio.account_sid to the account SID (AC…): twilio needs it.',
      ': Set sms.twilio.auth_token (or sms.twilio.auth_token_file) to the auth token: twilio needs it.',
      ': Set sms.smpp.url (or sms.smpp.url_file) to the SMSC, such as smpps://system-id:password@smsc.example.com:3550: smpp needs it.',
      ': Set sms.smpp.from to a number, a short code or a sender name: smpp needs it.',
      ', line 6: sms.http.url is set, but sms.providers does not name http. Add http there, or remove sms.http.url.',
      ', line 7: [sms.twillio] is no table of settings. Did you mean [sms.twilio]? Rename or remove it; docs/configuration.md has all of them.',
    ]);
  });
});
