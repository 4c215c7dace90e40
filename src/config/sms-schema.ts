import { smsCountries } from '#domain/phone-rules.ts';
import { duration, line, oneOf, someOf, url, word } from './forms.ts';
import { settingWords } from './setting-words.ts';
import { gatewayUrl, headerLines, pattern, smppUrl, template } from './sms-forms.ts';

/** Ways for text messages to leave (SPEC M6). */
export const smsProviders = ['twilio', 'vonage', 'sns', 'http', 'smpp', 'outbox'] as const;

export type SmsProviderName = (typeof smsProviders)[number];

const sender = (more: string) =>
  word(
    /^(\+[1-9]\d{6,14}|\d{3,15}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}|MG[0-9a-f]{32})$/,
    `a number such as +15005550006, a short code${more} or a name of at most 11 letters and digits`,
  );

const token = word(/^[\x21-\x7e]{1,512}$/, 'one word, as the provider shows it');

const base = url(['https:', 'http:']).refine((text) => /^https?:\/\/[^/?#@]+\/?$/.test(text), {
  error: 'an address without user, path or query, such as https://api.twilio.com',
});

/** Settings of text messages, a part of the schema. What one provider needs is in sms-rules.ts. */
export const smsShape = {
  GATEHOUSE_SMS_PROVIDERS: someOf(smsProviders, 'names of providers', (typed) => typed.toLowerCase())
    .optional()
    .register(settingWords, {
      toml: 'sms.providers',
      example: ['twilio', 'vonage', 'sns', 'http', 'smpp'],
      means:
        'How [text messages](operators/sms.md) leave, in the order in which providers are tried: `twilio`, `vonage`, `sns` (Amazon), `http` (any gateway that takes HTTP requests), `smpp`, and on this machine alone `outbox`, the development inbox. In the file as a list, in the variable with commas between them.',
      otherwise: '`outbox`; in production none: nobody is offered text messages',
    }),
  GATEHOUSE_SMS_COUNTRIES: someOf(smsCountries, 'countries', (typed) => typed.toUpperCase())
    .optional()
    .register(settingWords, {
      toml: 'sms.countries',
      example: ['US', 'CA', 'MX'],
      means: `Countries that codes are sent to, territories included. Some of ${smsCountries.map((one) => `\`${one}\``).join(', ')}.`,
      otherwise: 'all of them',
    }),
  GATEHOUSE_SMS_CODE_VALID_FOR: duration('PT5M', 'PT30M').default('PT30M').register(settingWords, {
    toml: 'sms.code_valid_for',
    example: 'PT10M',
    means:
      'How long a code in a text message is valid: an ISO 8601 duration from `PT5M` to `PT30M`. The strict profile asks for `PT10M` or less.',
  }),

  GATEHOUSE_SMS_TWILIO_ACCOUNT_SID: word(/^AC[0-9a-f]{32}$/, 'the account SID: AC and 32 hexadecimal digits')
    .optional()
    .register(settingWords, {
      toml: 'sms.twilio.account_sid',
      example: 'AC00000000000000000000000000000000',
      means: 'The SID of the account at Twilio.',
      otherwise: 'none',
    }),
  GATEHOUSE_SMS_TWILIO_AUTH_TOKEN: token.optional().register(settingWords, {
    toml: 'sms.twilio.auth_token',
    example: 'secrets/twilio-auth-token',
    means: "Twilio's auth token, which signs in and verifies delivery reports.",
    otherwise: 'none',
    secret: true,
  }),
  GATEHOUSE_SMS_TWILIO_FROM: sender(', a messaging service (MG…)').optional().register(settingWords, {
    toml: 'sms.twilio.from',
    example: '+15005550006',
    means: 'What Twilio sends from: a number, a short code, a sender name, or the id of a messaging service (`MG…`).',
    otherwise: 'none',
  }),
  GATEHOUSE_SMS_TWILIO_URL: base.optional().register(settingWords, {
    toml: 'sms.twilio.url',
    example: 'https://api.dublin.ie1.twilio.com',
    means: "Twilio's address, for accounts in another region.",
    otherwise: '`https://api.twilio.com`',
  }),

  GATEHOUSE_SMS_VONAGE_API_KEY: word(/^[0-9A-Za-z]{4,64}$/, 'the API key: letters and digits')
    .optional()
    .register(settingWords, {
      toml: 'sms.vonage.api_key',
      example: '00000000',
      means: 'The API key of the account at Vonage.',
      otherwise: 'none',
    }),
  GATEHOUSE_SMS_VONAGE_API_SECRET: token.optional().register(settingWords, {
    toml: 'sms.vonage.api_secret',
    example: 'secrets/vonage-api-secret',
    means: 'The secret of that API key.',
    otherwise: 'none',
    secret: true,
  }),
  GATEHOUSE_SMS_VONAGE_FROM: sender('').optional().register(settingWords, {
    toml: 'sms.vonage.from',
    example: 'Northwind',
    means: 'What Vonage sends from: a number or a sender name.',
    otherwise: 'none',
  }),
  GATEHOUSE_SMS_VONAGE_SIGNATURE_SECRET: token.optional().register(settingWords, {
    toml: 'sms.vonage.signature_secret',
    example: 'secrets/vonage-signature-secret',
    means: "Vonage's signature secret, by which signed delivery reports are verified.",
    otherwise: 'no delivery reports are taken',
    secret: true,
  }),

  GATEHOUSE_SMS_SNS_REGION: word(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region such as us-east-1')
    .optional()
    .register(settingWords, {
      toml: 'sms.sns.region',
      example: 'us-east-1',
      means: 'The AWS region whose Amazon SNS sends.',
      otherwise: 'none',
    }),
  GATEHOUSE_SMS_SNS_ACCESS_KEY_ID: word(/^[A-Z0-9]{16,128}$/, 'the id of an access key, such as AKIAIOSFODNN7EXAMPLE')
    .optional()
    .register(settingWords, {
      toml: 'sms.sns.access_key_id',
      example: 'AKIAIOSFODNN7EXAMPLE',
      means: 'Id of an access key that may do `sns:Publish` and nothing else.',
      otherwise: 'none',
    }),
  GATEHOUSE_SMS_SNS_SECRET_ACCESS_KEY: token.optional().register(settingWords, {
    toml: 'sms.sns.secret_access_key',
    example: 'secrets/sns-secret-access-key',
    means: 'The secret of that access key.',
    otherwise: 'none',
    secret: true,
  }),
  GATEHOUSE_SMS_SNS_SENDER_ID: word(
    /^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/,
    '1 to 11 letters and digits, at least one a letter',
  )
    .optional()
    .register(settingWords, {
      toml: 'sms.sns.sender_id',
      example: 'Northwind',
      means: 'Sender name, in countries that have them.',
      otherwise: 'what the AWS account has for the country',
    }),
  GATEHOUSE_SMS_SNS_URL: base.optional().register(settingWords, {
    toml: 'sms.sns.url',
    example: 'https://sns.us-east-1.amazonaws.com',
    means: 'Address of Amazon SNS, for an endpoint of your own network.',
    otherwise: "the region's",
  }),

  GATEHOUSE_SMS_HTTP_URL: gatewayUrl.optional().register(settingWords, {
    toml: 'sms.http.url',
    example: 'secrets/sms-gateway-url',
    means:
      'Address of a gateway, with names in braces after its host: `{to}`, `{digits}` (the same without `+`), `{text}`, `{coding}` (0, or 2 where UCS-2 is needed), `{id}`, `{from}` and `{report}` (address for delivery reports). [An example](operators/sms.md#any-gateway-that-takes-http-requests).',
    otherwise: 'none',
    secret: true,
  }),
  GATEHOUSE_SMS_HTTP_METHOD: oneOf(['GET', 'POST']).optional().register(settingWords, {
    toml: 'sms.http.method',
    example: 'POST',
    means: 'How the gateway is asked: `GET` or `POST`.',
    otherwise: '`POST` with a body, else `GET`',
  }),
  GATEHOUSE_SMS_HTTP_BODY: template.optional().register(settingWords, {
    toml: 'sms.http.body',
    example: 'secrets/sms-gateway-body',
    means: 'Body of a `POST`, with the same names in braces, each escaped for where it stands.',
    otherwise: 'none',
    secret: true,
  }),
  GATEHOUSE_SMS_HTTP_BODY_TYPE: oneOf(['form', 'json']).optional().register(settingWords, {
    toml: 'sms.http.body_type',
    example: 'json',
    means: 'What that body is: `form` (`to={to}&text={text}`) or `json`.',
    otherwise: '`form`',
  }),
  GATEHOUSE_SMS_HTTP_HEADERS: headerLines.optional().register(settingWords, {
    toml: 'sms.http.headers',
    example: 'secrets/sms-gateway-headers',
    means: 'Headers of each request, one in a line: `Authorization: Bearer …`.',
    otherwise: 'none',
    secret: true,
  }),
  GATEHOUSE_SMS_HTTP_FROM: line(64, 'a text of at most 64 characters').optional().register(settingWords, {
    toml: 'sms.http.from',
    example: 'Northwind',
    means: 'What is put in place of `{from}`.',
    otherwise: 'none',
  }),
  GATEHOUSE_SMS_HTTP_ACCEPT: pattern.optional().register(settingWords, {
    toml: 'sms.http.accept',
    example: '^20[0-9] .*"status":"queued"',
    means:
      'Regular expression for answers that say that a message was taken: status, a space and the body, as in `202 0: Accepted for delivery`. It has to be [quick on any answer](operators/sms.md#any-gateway-that-takes-http-requests).',
    otherwise: 'any answer with a status from 200 to 299',
  }),
  GATEHOUSE_SMS_HTTP_REFERENCE: pattern
    .refine((text) => /\((?!\?)/.test(text), {
      error: 'a regular expression whose first group is the name of the message',
    })
    .optional()
    .register(settingWords, {
      toml: 'sms.http.reference',
      example: '"id":"([A-Za-z0-9-]{1,64})"',
      means:
        "A regular expression for the body, whose first group is the gateway's name for the message: `sms test` tells it.",
      otherwise: 'none',
    }),
  GATEHOUSE_SMS_HTTP_PERMANENT: pattern.optional().register(settingWords, {
    toml: 'sms.http.permanent',
    example: '^400 .*"invalid number"',
    means: 'A regular expression for answers that refuse a number for good, status and body as above.',
    otherwise: 'none: each is taken for a trouble of the moment',
  }),
  GATEHOUSE_SMS_HTTP_IDEMPOTENT: oneOf(['yes', 'no']).optional().register(settingWords, {
    toml: 'sms.http.idempotent',
    example: 'yes',
    means:
      '`yes` if the gateway sends a message once, however often it is given the same `{id}`: then it is asked again when no answer came.',
    otherwise: '`no`',
  }),

  GATEHOUSE_SMS_SMPP_URL: smppUrl.optional().register(settingWords, {
    toml: 'sms.smpp.url',
    example: 'secrets/smpp-url',
    means:
      'An SMSC: `smpp://system-id:password@host:2775`, or `smpps://…` for TLS. [What may follow it](operators/sms.md#smpp).',
    otherwise: 'none',
    secret: true,
  }),
  GATEHOUSE_SMS_SMPP_FROM: sender('').optional().register(settingWords, {
    toml: 'sms.smpp.from',
    example: 'Northwind',
    means: 'What the SMSC sends from: a number, a short code or a sender name.',
    otherwise: 'none',
  }),
} as const;
