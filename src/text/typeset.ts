/** French sets no-break spaces before high punctuation and inside quotation marks; written as plain spaces in catalogues, so that they stay legible. */
export const typesetFrench = (text: string): string =>
  text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ (:|»)/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0');

/** What ends a sentence or its part in Chinese, with the tags that end there. */
const wideMark = /([。！？；：，、」』）])((?:<\/[a-z]+>)*) +/;

/** Chinese sets nothing after its own marks: sentences that are said one after the other bring a space along. */
export const closedUp = (text: string): string => text.replaceAll(new RegExp(wideMark, 'g'), '$1$2');

/** Words of ours put where a name may stand come with the spaces that a name in Latin letters has: between two Chinese signs there are none. */
export const withoutGaps = (text: string): string => text.replaceAll(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');

/** Tags with their attributes, and what somebody typed or is to copy. */
const untouched = /<(textarea|pre)\b.*?<\/\1>|<(?:"[^"]*"|[^">])*>/;

/** As `closedUp`, in the text of a page and nowhere else. */
export const closedUpPage = (html: string): string =>
  html.replaceAll(
    new RegExp(`${wideMark.source}|${untouched.source.replace('\\1', '\\3')}`, 'gs'),
    (found, mark: string | undefined, tags: string | undefined) =>
      mark === undefined ? found : `${mark}${tags ?? ''}`,
  );
