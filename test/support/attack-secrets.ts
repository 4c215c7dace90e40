/** A secret of a run and how it may be written. */
export interface KnownSecret {
  readonly name: string;
  readonly text: string;
}

/** Six digits stand for themselves only where no digit or letter is beside them: a time or an id may hold the same ones. */
const isShort = (text: string): boolean => text.length < 12;

/** Ways in which a careless writer would put it down. */
function writings(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return [
    text,
    text.toLowerCase(),
    encodeURIComponent(text),
    new URLSearchParams({ a: text }).toString().slice(2),
    text.replace(/(.{4})(?=.)/g, '$1 '),
    text.replace(/(.{4})(?=.)/g, '$1-'),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    [...text].toReversed().join(''),
  ];
}

/** Names of the secrets that a text gives away, in plain or thinly wrapped. */
export function leaks(secrets: readonly KnownSecret[], text: string): readonly string[] {
  return secrets.filter((one) => isIn(one.text, text)).map((one) => one.name);
}

function isIn(secret: string, text: string): boolean {
  if (secret === '') throw new Error('a secret of this run was never learned');
  return isShort(secret)
    ? new RegExp(`(?<![0-9A-Za-z])${secret}(?![0-9A-Za-z])`).test(text)
    : writings(secret).some((one) => text.includes(one));
}
