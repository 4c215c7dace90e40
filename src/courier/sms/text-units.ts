/** The basic character set of GSM 03.38, each one septet. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Its extension: an escape goes before each of these. */
const extended = new Set('\f^{}\\[~]|€');

/** Whether a text can leave in the seven-bit alphabet. */
export const isGsm7 = (text: string): boolean => [...text].every((letter) => basic.has(letter) || extended.has(letter));

/** Whether a text fits one message: 160 septets, or 70 units of UCS-2 (SPEC M7). */
export const isOneSegment = (text: string): boolean => (isGsm7(text) ? septets(text) <= 160 : text.length <= 70);

/** How many septets a text of the seven-bit alphabet takes. */
export const septets = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (extended.has(letter) ? 2 : 1), 0);
