/** What the benchmark asks a server under test, over the channel between parent and child. */
export type Ask =
  | { readonly ask: 'statements'; readonly watch: boolean }
  | { readonly ask: 'loop' }
  | { readonly ask: 'texts' }
  | { readonly ask: 'stop' };

/** A text message as a provider would get it. `to`: what the product under test knows the recipient by. */
export interface Text {
  readonly to: string;
  readonly text: string;
}

/** How the event loop of a server fared since it was asked last, in milliseconds. */
export interface LoopDelay {
  readonly most: number;
  readonly p99: number;
}

export type Told =
  | { readonly told: 'ready'; readonly address: string }
  /** Every statement since `watch` was turned on, transaction control included. */
  | { readonly told: 'statements'; readonly statements: readonly string[] }
  | { readonly told: 'loop'; readonly delay: LoopDelay }
  /** Those handed over since they were asked for last. */
  | { readonly told: 'texts'; readonly texts: readonly Text[] };
