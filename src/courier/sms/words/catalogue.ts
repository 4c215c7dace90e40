/**
 * The words of a code's text message in one language, from the fullest to the barest; each says never to share it. `{brand}` and `{code}` are filled. What follows
 * them is the line that browsers read. Languages of the Latin script choose words whose letters the seven-bit alphabet of text messages has.
 */
export interface SmsWords {
  /** Says what it is, and that nobody calls or writes to ask for it. */
  readonly full: string;
  readonly short: string;
  /** Where every letter counts. */
  readonly bare: string;
  /** Without `{brand}`: the last line alone names the service. */
  readonly nameless: string;
}
