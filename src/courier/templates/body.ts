import type { Instant } from '#domain/instant.ts';

/** One part of a mail, the same for its text and its HTML form. */
export type Block =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'link'; readonly label: string; readonly orCopy: string; readonly href: string }
  /** An address that need not be followed. */
  | { readonly is: 'pointer'; readonly text: string; readonly href: string }
  /** What somebody else wrote, line by line. */
  | { readonly is: 'quote'; readonly lines: readonly string[] }
  | { readonly is: 'facts'; readonly facts: readonly Fact[] }
  | { readonly is: 'small'; readonly text: string };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A date that a mail brings for the reader's calendar. */
export interface Event {
  /** Of what the date is about: the next date of the same takes the place of this one. */
  readonly uid: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly title: string;
  readonly text: string;
  readonly link: string;
}

/** A mail before it is written as text or HTML. Nothing in it is escaped yet. */
export interface Body {
  readonly language: string;
  readonly serviceName: string;
  readonly subject: string;
  /** Between a label and what it labels, in text. */
  readonly colon: string;
  readonly blocks: readonly Block[];
  readonly event: Event | null;
}
