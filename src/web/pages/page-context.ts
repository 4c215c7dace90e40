import type { ShownApplication } from '#domain/application.ts';
import type { AskedByApplication } from '#domain/asked-by-application.ts';
import type { StepUpId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { AskedStepUp, StepUpAsker } from '#domain/step-up.ts';
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
  readonly brand: { readonly name: string; readonly accent: string; readonly supportAddress: string | null };
  /** Goes with every form as `_form`. */
  readonly formToken: string;
  /** Only after the right password: before, pages know nobody (SPEC S9). */
  readonly user: { readonly email: string } | null;
  readonly serverNow: Instant;
  /** When this interaction expires (SPEC S4); null where nothing does. */
  readonly expiresAt: Instant | null;
  /** `/sign-in/int_…` within an interaction, `''` elsewhere. */
  readonly base: string;
  /** Where this begins anew without losing its destination: `/sign-in?to=…`; of a change, Password & Security; of a confirmation, what was sent; of a step-up, its page. */
  readonly startOver: string;
  readonly wayOut: WayOut;
  /** The application that somebody is on the way to (DESIGN 7); null: to none. */
  readonly destination: Destination | null;
  readonly development: boolean;
  /** IANA zone in which this person is told dates. */
  readonly zone: string;
}

/** An application, and what of this page is for its sake alone; null: nothing is, or others ask for it too (SPEC P7). */
export interface Destination extends ShownApplication {
  readonly asks: AskedByApplication | null;
  /** Roles for whose sake it asks (SPEC Y4); left out or empty: it asks by itself. */
  readonly by?: readonly StepUpAsker[];
  /** What is confirmed by the proof that this page asks for (SPEC Y5), by which id, and until when; left out: nothing but that it is this user. */
  readonly stepUp?: AskedStepUp & { readonly id: StepUpId; readonly expiresAt: Instant };
}

/**
 * The way out of an interaction. `someone-else`: "Not you?", a sign-in to the same destination with nothing filled in. `settings`: a change leads back
 * to Password & Security, `form`: a confirmation leads back to what was sent, which waits; `application`: a step-up leads back to its page; `onPage`: by a form that
 * the page has itself.
 */
export type WayOut =
  | { readonly to: 'someone-else'; readonly href: string }
  | { readonly to: 'settings' | 'form' | 'application'; readonly onPage: boolean };

/** After these comes the page whose turn it is, or one of its own: no form is drawn with them. */
const drawnElsewhere = [
  'link-not-usable',
  'not-this-step',
  'unknown',
  'conflict',
] as const satisfies readonly Refusal['code'][];

export type PageRefusal = Exclude<Refusal, { readonly code: (typeof drawnElsewhere)[number] }>;

interface AtField {
  readonly field: string | null;
}

/** What a page is drawn with: a refusal, and the form field that it is about. */
export type Problem = PageRefusal & AtField;

/** Any refusal of a form's act, with the field that it would be about. */
export type RefusedForm = Refusal & AtField;

export const isForPage = (refused: RefusedForm): refused is Problem =>
  !(drawnElsewhere as readonly Refusal['code'][]).includes(refused.code);

/** Whom a company's people ask, and what it tells them about apps (SPEC P1): plain text. */
export interface HelpOffer {
  readonly companyName: string;
  readonly contact: string | null;
  readonly guidance: string | null;
}
