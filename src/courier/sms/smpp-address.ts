import type { Secret } from '#domain/secret.ts';

/** Where an SMSC is and how it wants to be spoken to. */
export interface SmppAddress {
  readonly host: string;
  readonly port: number;
  readonly isTls: boolean;
  readonly systemId: string;
  readonly password: string;
  /** What some SMSCs want to hear besides, such as `VMA`; usually nothing. */
  readonly systemType: string;
  /** A transmitter hears of no deliveries. */
  readonly bind: 'transceiver' | 'transmitter';
  /** What the SMSC takes data_coding 0 for. Where it is wrong, `@` arrives as something else. */
  readonly alphabet: 'gsm' | 'latin1';
}

/** Who a message is from, as the protocol writes it: type of number, numbering plan, address. */
export interface SmppSender {
  readonly ton: number;
  readonly npi: number;
  readonly address: string;
}

const usualPort = 2775;
const usualTlsPort = 3550;
const longestShortCode = 8;

/**
 * Reads `smpp://system-id:password@host:2775?system-type=…&bind=transmitter&alphabet=latin1`, or `smpps://` for TLS; all after the question mark may be left out.
 * Throws a RangeError that quotes nothing of it (SPEC X6).
 */
export function smppAddress(url: Secret): SmppAddress {
  const { protocol, hostname, port, username, password, searchParams } = parsed(url.reveal());
  if (protocol !== 'smpp:' && protocol !== 'smpps:')
    throw new RangeError('an SMSC has an address of smpp:// or smpps://');
  const isTls = protocol === 'smpps:';
  for (const name of searchParams.keys()) choiceOf(name, ['system-type', 'bind', 'alphabet']);
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (isTls ? usualTlsPort : usualPort) : Number(port),
    isTls,
    systemId: decodeURIComponent(username),
    password: decodeURIComponent(password),
    systemType: searchParams.get('system-type') ?? '',
    bind: choiceOf(searchParams.get('bind') ?? 'transceiver', ['transceiver', 'transmitter']),
    alphabet: choiceOf(searchParams.get('alphabet') ?? 'gsm', ['gsm', 'latin1']),
  };
}

function parsed(url: string): URL {
  if (!URL.canParse(url)) throw new RangeError('the address of an SMSC is no URL');
  return new URL(url);
}

function choiceOf<T extends string>(word: string, choices: readonly T[]): T {
  const found = choices.find((one) => one === word);
  if (found === undefined)
    throw new RangeError(`the address of an SMSC says something else than ${choices.join(' or ')}`);
  return found;
}

/** Numbers with `+` are international, short ones are the network's own, and what has letters is a name. */
export function smppSender(from: string): SmppSender {
  if (!/^\+?\d+$/.test(from)) return { ton: 5, npi: 0, address: from };
  const digits = from.replace('+', '');
  const isShort = digits === from && digits.length <= longestShortCode;
  return isShort ? { ton: 3, npi: 0, address: digits } : { ton: 1, npi: 1, address: digits };
}
