import type { MailKind } from '#ports/outbox.ts';
import type { RollOutWords } from './roll-out-words.ts';

/** The words of one kind of mail. `{name}` stands for a value of `MailValues`; a test checks that every name has one. */
export interface KindWords {
  readonly subject: string;
  /** What happened, or what is asked for. */
  readonly happened: string;
  /** What it means and what comes next. */
  readonly next: readonly string[];
  /** What comes next besides for whoever had set up an app. */
  readonly nextOfApp?: string;
  /** What to do if it was not the reader. */
  readonly notYou: string;
  /** Above it, where the usual one does not fit. */
  readonly notYouTitle?: string;
  /** On the button of the link, where it comes after what else to do: it undoes what happened, or it is not what helps first. */
  readonly notYouLink?: string;
}

/** Every word of every mail in one language: what is missing does not compile. */
export interface MailWords {
  readonly greeting: string;
  /** For a user whose name is empty. */
  readonly greetingWithoutName: string;
  /** What stands between a label and what it labels, without the space after it. */
  readonly colon: string;
  /** Labels of the facts: when, on which device, from where. */
  readonly at: string;
  readonly device: string;
  readonly from: string;
  /** Label of who requires a second step (SPEC P7). */
  readonly requiredBy: string;
  readonly validUntil: string;
  readonly neverShare: string;
  readonly openLink: string;
  readonly openInvitation: string;
  /** Labels of an invitation's facts. */
  readonly companies: string;
  readonly signInAs: string;
  /** Before the company that the reader is invited to administer. */
  readonly administers: string;
  /** Before the application whose team the reader is invited to. */
  readonly team: string;
  readonly invitedBy: string;
  /** Of an invitation to a company, to somebody who signs in here already. */
  readonly seeInvitation: string;
  readonly company: string;
  /** Before who issued a pass or gave more time. */
  readonly administrator: string;
  /** Before who gave permissions in an application, and before which. */
  readonly givenBy: string;
  readonly permissions: string;
  /** Before whom to ask, as the company says. */
  readonly helpContact: string;
  /** Where a reset is seen in the console, and before when it is carried out. */
  readonly seeReset: string;
  readonly notBefore: string;
  /** Before why a reset needs an approval, and how it was made sure who asks. */
  readonly approvalWhy: string;
  readonly checkedHow: string;
  readonly confirmEmail: string;
  /** Before the name of who asked for an address, and before the masked one with which they sign in so far. */
  readonly askedBy: string;
  readonly askerSignsInAs: string;
  /** Before an address that was asked for. */
  readonly newEmail: string;
  /** What pressing the link behind "This Was Not Me" does (SPEC U5), and the link. */
  readonly notMe: string;
  readonly notMeLink: string;
  readonly orCopyLink: string;
  readonly notYouTitle: string;
  readonly support: string;
  readonly footer: string;
  /** The same to administrators and operators, of what concerns others. */
  readonly footerOfOthers: string;
  readonly rollOut: RollOutWords;
  readonly kinds: Readonly<Record<MailKind, KindWords>>;
}
