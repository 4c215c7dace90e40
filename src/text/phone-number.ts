/** How numbers are grouped after their dialing code, in the countries that codes are sent to (SPEC M2); what is left over joins the last group. */
const groups: Readonly<Record<string, readonly number[]>> = {
  1: [3, 3, 4],
  33: [1, 2, 2, 2, 2],
  34: [3, 3, 3],
  39: [3, 3, 4],
  44: [4, 6],
  49: [3, 4, 4],
  52: [2, 4, 4],
  61: [3, 3, 3],
  64: [2, 3, 4],
  65: [4, 4],
  353: [2, 3, 4],
  852: [4, 4],
};

/** E.164 as people compare it digit by digit: "+1 312 555 0100", with no-break spaces. */
export function spacedNumber(e164: string): string {
  const { code, rest } = partsOf(e164);
  return `+${[...(code === '' ? [] : [code]), ...rest].join('\u00a0')}`;
}

/** The same without its dialing code, as people type it beside their country: "312 555 0100". */
export const nationalNumber = (e164: string): string => partsOf(e164).rest.join(' ');

function partsOf(e164: string): { readonly code: string; readonly rest: readonly string[] } {
  const digits = e164.replace(/^\+/, '');
  const code = Object.keys(groups).find((one) => digits.startsWith(one)) ?? '';
  return { code, rest: grouped(digits.slice(code.length), groups[code] ?? []) };
}

function grouped(digits: string, [size, ...rest]: readonly number[]): readonly string[] {
  if (size === undefined || digits.length <= size) return digits === '' ? [] : [digits];
  return rest.length === 0 ? [digits] : [digits.slice(0, size), ...grouped(digits.slice(size), rest)];
}
