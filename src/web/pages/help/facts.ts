import type { Duration } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { PageContext } from '../page-context.ts';

/** What the help tells of this installation; nothing in it is about a person. */
export interface HelpFacts {
  /** Null: it sends no text messages. */
  readonly sms: { readonly countries: readonly SmsCountry[]; readonly codeValidFor: Duration } | null;
  /** As an address bar shows it: `sign-in.example.com`. */
  readonly host: string;
}

/** What the body of each topic is drawn from. */
export interface HelpProps {
  readonly page: PageContext;
  readonly facts: HelpFacts;
}
