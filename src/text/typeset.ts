/** French sets no-break spaces before high punctuation and inside quotation marks; written as plain spaces in catalogues, so that they stay legible. */
export const typesetFrench = (text: string): string =>
  text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ (:|»)/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0');
