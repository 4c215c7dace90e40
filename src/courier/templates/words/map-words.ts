import type { KindWords, MailWords } from './catalogue.ts';

/** The same words, each changed alike. */
export function mapWords({ kinds, rollOut, ...common }: MailWords, change: (text: string) => string): MailWords {
  const changed = { ...mapValues(common, change), rollOut: mapValues({ ...rollOut }, change) };
  return { ...changed, kinds: mapValues(kinds, (words) => mapKind(words, change)) };
}

const mapKind = (words: KindWords, change: (text: string) => string): KindWords => ({
  subject: change(words.subject),
  happened: change(words.happened),
  next: words.next.map(change),
  ...(words.nextOfApp === undefined ? {} : { nextOfApp: change(words.nextOfApp) }),
  ...(words.notYouTitle === undefined ? {} : { notYouTitle: change(words.notYouTitle) }),
  notYou: change(words.notYou),
  ...(words.notYouLink === undefined ? {} : { notYouLink: change(words.notYouLink) }),
});

/** Entries go in and come out under the same keys. */
const mapValues = <K extends string, V>(record: Readonly<Record<K, V>>, change: (value: V) => V): Record<K, V> =>
  Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, change(value)])) as Record<K, V>;
