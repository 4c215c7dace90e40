/** An address that applications register, in its parts. No two parts may be alike, so that each can be spelled anew in the whole. */
export interface AddressParts {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}

export const addressOf = ({ scheme, host, path }: AddressParts): string => `${scheme}://${host}${path}`;

/** A host that is in no address of ours. */
export const evil = 'evil.example';

/** What stands between blanks; `EVIL` is the host that is nobody's. */
const listed = (words: string): readonly string[] => words.split(' ').map((one) => one.replaceAll('EVIL', evil));

const hex = (sign: string): string => sign.charCodeAt(0).toString(16);

const wide = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0);

const machines = listed(
  'localhost 127.0.0.1 127.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 0 [::1] [::ffff:127.0.0.1] [::ffff:7f00:1] ::1',
);
const ports = listed(': :443 :0443 :8443 :80 :0 :65536 :-443 :443443 :%34%34%33 :\uff14\uff14\uff13');
const users = listed('user@ user:word@ @ :@ EVIL@ EVIL%40 EVIL\\@ EVIL#@ EVIL?@ EVIL/@');
const jointsOfHosts = [...listed('@ :443@ %40 \\@ #@ ?@ /@ \\ / ; %5c %2f %00 %23 & , . - ..'), ' ', '\t', '\n'];
const dots = listed('\u3002 \uff0e \uff61 \u2024 .. %2e %252e \u00ad. \u200b. \u0301. -. s. .s.');

/** Hosts that a reader, a parser or a database may take for this one. */
function hosts(host: string): readonly string[] {
  const [name = '', ...rest] = host.split('.');
  const zone = rest.join('.');
  const end = name.slice(1);
  const firsts = [name.charAt(0).toUpperCase(), `%${hex(name)}`, `%25${hex(name)}`, wide(name)];
  return [
    firsts.map((first) => `${first}${end}.${zone}`),
    dots.map((dot) => `${name}${dot}${zone}`),
    [host.replace('a', '\u0430'), host.replace('e', '\u0435'), host.replace('i', '\u0131')],
    [host.toUpperCase(), `xn--${name}-9za.${zone}`, `*.${zone}`, `${name}.*`, '*', zone, evil, `${name}.${evil}`, ''],
    [`${host}.`, `${host}..`, `.${host}`, `${host}x`, host.slice(0, -1), `${host}%00`, `[${host}]`],
    listed('evil. evil- evil www. x').map((start) => start + host),
    ports.map((port) => host + port),
    users.map((user) => user + host),
    jointsOfHosts.map((joint) => `${host}${joint}${evil}`),
    machines,
  ].flat();
}

const endsOfPaths = listed(
  [
    '/ // /. /./ /.. . .. \\ ; ;x ;x=1 : % ~ * + - _ s',
    '%2f %2F %5c %252f %2e %20 %00 %09 %0a %0d%0a %3f %23 %26 %c0%af %3fx=1',
    '/x/.. /../x /..;/x /%2e%2e/x /%2e%2e%2fx /%252e%252e/x /..%5cx /\\..\\x /..%c0%afx \u0301 \u200b',
    '? ?? ?x ?x=1 ?code=1&state=2 ?& & &x=1 # #x #/ #?x #@EVIL ?next=//EVIL ?redirect_uri=https://EVIL/ //EVIL /@EVIL @EVIL \\@EVIL',
  ].join(' '),
);
const startsOfPaths = listed('/ /. /.. /x/.. /x/../. /%2e /%2e%2e /%2f /%5c \\ /\\ /; /;x /\u200b');

/** Paths that some servers take for this one, or that lead from it to another. */
function paths(path: string): readonly string[] {
  const name = path.slice(1);
  const rest = name.slice(1);
  return [
    endsOfPaths.map((end) => path + end),
    startsOfPaths.map((start) => start + path),
    [`/%${hex(name)}${rest}`, `/%25${hex(name)}${rest}`, `/${wide(name)}${rest}`, `/${name.charAt(0)}%00${rest}`],
    [`/${name.toUpperCase()}`, `\\${name}`, `/${name.slice(0, -1)}`, '', '/'],
  ].flat();
}

const schemes = [
  listed(
    'HTTPS Https hTTps http https:https ftp ws wss gopher view-source:https blob:https javascript data file x-https',
  ),
  ['https ', ' https', 'ht\ttps', 'ht\ntps', 'http\u017f'],
].flat();

/** Between the scheme and the host. */
const joints = listed(': :/ :/// ://///  :\\\\ :/\\ :\\/ %3a// :%2f%2f \uff1a// :\uff0f\uff0f //');

/** What is lost at the ends of a text, or between two, in careless hands. */
const signs = [
  [' ', '\t', '\n', '\r', '\r\n', '\0', '\v', '\f', '\u00a0', '\u0085', '\u200b', '\ufeff', '\u2028', '\u3000'],
  listed(`" ' < > | , \` ^ { [ ( %20 %09 %0a %00 + = & ? $`),
].flat();

const wholes = [
  listed(
    'javascript:alert(1) JaVaScRiPt:alert(1)// data:text/html,<script>alert(1)</script> data:, about:blank blob:null/x',
  ),
  listed(
    'file:///etc/passwd mailto:x@y null undefined true 0 * ** . / // ? # % {} [] .* %2A https:// https: https://[ https://%',
  ),
  listed(
    'urn:ietf:wg:oauth:2.0:oob urn:ietf:wg:oauth:2.0:oob:auto //EVIL /\\EVIL https://EVIL https:EVIL ///EVIL/callback',
  ),
  [' javascript:alert(1)', 'java\tscript:alert(1)', '[object Object]', 'com.example.diary:/callback'],
].flat();

/** Hundreds of spellings of something that is not this address: byte by byte each is another. */
export function spellingsOf(parts: AddressParts): readonly string[] {
  const { scheme, host, path } = parts;
  const whole = addressOf(parts);
  const rest = `${host}${path}`;
  const all = [
    hosts(host).map((one) => addressOf({ ...parts, host: one })),
    paths(path).map((one) => addressOf({ ...parts, path: one })),
    schemes.map((one) => addressOf({ ...parts, scheme: one })),
    joints.map((one) => `${scheme}${one}${rest}`),
    signs.flatMap((one) => [one + whole, whole + one, `${whole}${one}https://${evil}/`]),
    [rest, `//${rest}`, path, path.slice(1), whole + whole, whole.toUpperCase(), encodeURIComponent(whole)],
    [
      `${whole}?${'a'.repeat(4_000)}`,
      `${whole}${'/x'.repeat(1_000)}`,
      addressOf({ ...parts, host: 'a'.repeat(3_000) }),
    ],
    wholes,
  ].flat();
  return [...new Set(all)].filter((one) => one !== whole);
}
