import type { en } from './en.ts';

/** English is the source: its keys and the arguments its messages name are what every language must have. */
type Source = typeof en;

export type Key = keyof Source;

/** What another language provides. A missing key is a compile error; arguments are compared by a test. */
export type Translation = Readonly<Record<Key, string>>;

/** Keys of messages without tags: plain text. */
export type PlainKey = { [K in Key]: [TagOf<Source[K]>] extends [never] ? K : never }[Key];

/** Keys of messages with tags (`<b>…</b>`, `<link>…</link>`): rich text. */
export type RichKey = Exclude<Key, PlainKey>;

/** What a message must be given: nothing, or an object with a value for each argument that the English text names. */
export type ArgumentsOf<K extends Key> = [keyof Values<Source[K]>] extends [never] ? [] : [values: Values<Source[K]>];

/** As `ArgumentsOf`, with one function for each tag, which makes an element of its content. */
export type RichArgumentsOf<K extends RichKey, T> = Values<Source[K]> & {
  readonly [Tag in TagOf<Source[K]>]: (content: (string | T)[]) => T;
};

/** `{name}` is text, `{count, plural, …}` a number, `{kind, select, …}` text. Texts inside a plural or select hold a space, or they would read as names. */
type Values<S extends string> = S extends `${string}{${infer Rest}` ? Value<UpToBrace<Rest>> & Values<Rest> : unknown;

type UpToBrace<S extends string> = S extends `${infer Head}}${string}` ? Head : S;

type Value<Head extends string> = Head extends `${infer Name}, plural, ${string}`
  ? { readonly [N in Name]: number }
  : Head extends `${infer Name}, select, ${string}`
    ? { readonly [N in Name]: string }
    : Head extends '' | `${string} ${string}` | `${string}{${string}`
      ? unknown
      : { readonly [N in Head]: string };

type TagOf<S extends string> = S extends `${string}<${infer Tag}>${infer Rest}`
  ? (Tag extends `/${string}` ? never : Tag) | TagOf<Rest>
  : never;
