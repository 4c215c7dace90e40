/** What became of a mail, by a report. */
export interface Verdict {
  readonly permanent: boolean;
  /** `5.1.1`; null: none is named. */
  readonly status: string | null;
}

type Fields = ReadonlyMap<string, string>;

/**
 * The fields of a delivery status notification (RFC 3464, section 2): one group for the report, then one for each recipient. For good is only what
 * is so for each of them: of a list of readers, some got it.
 */
export function verdictOf(text: string): Verdict {
  const verdicts = groupsOf(text).filter(isRecipient).map(verdictOfGroup);
  const permanent = verdicts.length > 0 && verdicts.every((one) => one.permanent);
  return { permanent, status: verdicts[0]?.status ?? null };
}

const groupsOf = (text: string): readonly Fields[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?=\n)/)
    .map(fieldsOf);

/** Unfolded; of a name that comes twice the first counts. */
function fieldsOf(group: string): Fields {
  const fields = new Map<string, string>();
  for (const line of group.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]{1,80}):(.*)$/.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key !== undefined && value !== undefined && !fields.has(key)) fields.set(key, value.trim());
  }
  return fields;
}

const isRecipient = (fields: Fields): boolean => fields.has('action') || fields.has('status');

/** Delayed, delivered, relayed and expanded are not failed, whatever their status says. */
function verdictOfGroup(fields: Fields): Verdict {
  const action = /^[a-z]+/i.exec(fields.get('action') ?? '')?.[0].toLowerCase();
  const status = statusIn(fields.get('status') ?? '') ?? repliedStatus(fields.get('diagnostic-code') ?? '');
  return { permanent: action === 'failed' && status?.startsWith('5') === true, status };
}

/** An enhanced status code (RFC 3463) in a text; addresses and dates are none. */
export const statusIn = (text: string): string | null =>
  /(?<![\d.])[245]\.[0-7]\.\d{1,3}(?!\d|\.\d)/.exec(text)?.[0] ?? null;

/** The status in a reply, or, of a mail server that has no such codes, the class of its reply alone (RFC 3463: `5.0.0` is "other"). */
export const repliedStatus = (text: string): string | null =>
  statusIn(text) ?? (/(?<![\d.])55[0-4](?=[ -])/.test(text) ? '5.0.0' : null);
