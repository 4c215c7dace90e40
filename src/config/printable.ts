/** A name that comes from outside, on one line and without what could move a terminal's cursor. */
export const printable = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
