import type { Instant } from '#domain/instant.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Messages } from '#text/messages.ts';

export interface LanguageLink {
  /** BCP 47. */
  readonly tag: string;
  /** As the language calls itself. */
  readonly label: string;
  /** The same page in that language: a path of this service. */
  readonly href: string;
}

/** What every page needs besides its own props. Pages are pure: whatever depends on clock, configuration or person is in here. */
export interface PageContext {
  readonly m: Messages;
  readonly language: string;
  readonly languages: readonly LanguageLink[];
  /** The path of this page. */
  readonly path: string;
  readonly brand: { readonly name: string; readonly supportAddress: string | null };
  /** Goes with every form as `_form`. */
  readonly formToken: string;
  /** Name of the application in "to continue to …"; null on the service's own way. */
  readonly destination: string | null;
  /** Only after the right password: before, pages know nobody (SPEC S9). */
  readonly user: { readonly email: string } | null;
  readonly serverNow: Instant;
  /** When this interaction expires (SPEC S4); null where nothing does. */
  readonly expiresAt: Instant | null;
  /** `/sign-in/int_…` within an interaction, `''` elsewhere. */
  readonly base: string;
  /** Where a sign-in begins anew without losing its destination: `/sign-in?to=…`. */
  readonly startOver: string;
  readonly development: boolean;
  /** IANA zone in which this person is told dates. */
  readonly zone: string;
}

/** A refusal, and the form field that it is about. */
export type Problem = Refusal & { readonly field: string | null };

/** Whom a company's people ask, and what it tells them about apps (SPEC P1): plain text. */
export interface HelpOffer {
  readonly companyName: string;
  readonly contact: string | null;
  readonly guidance: string | null;
}
