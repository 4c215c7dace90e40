/** What the mails of the roll-out say beside what their kinds do (SPEC P13, P14). `{name}` stands for a value of `DeadlineMailValues`, or of the digest's. */
export interface RollOutWords {
  /** Labels of the facts: from when, in the company's zone, until the date was moved, and as whom the reader signs in. */
  readonly from: string;
  readonly there: string;
  readonly before: string;
  readonly signInAs: string;
  /** In place of what happened, once the date has come. */
  readonly inForce: string;
  /** Why it concerns the reader: nothing is set up, or nothing that will be accepted. */
  readonly nothingYet: string;
  readonly notAccepted: string;
  readonly asked: string;
  /** Another company's date comes before. */
  readonly earlier: string;
  readonly nowTitle: string;
  readonly now: string;
  readonly setUp: string;
  readonly help: string;
  /** Title of what the company's administrators wrote. */
  readonly quoteTitle: string;
  readonly quoteHelp: string;
  readonly dayTitle: string;
  /** The same once it has come. */
  readonly nextTitle: string;
  readonly onTheDay: string;
  readonly fromNowOn: string;
  readonly mailsStop: string;
  readonly calendar: string;
  /** Of the event in the reader's calendar. */
  readonly eventTitle: string;
  readonly eventText: string;
  /** Of the digest to administrators. */
  readonly deadline: string;
  readonly enrolled: string;
  readonly enrolledThisWeek: string;
  readonly notEnrolled: string;
  readonly needHelp: string;
  readonly exempt: string;
  readonly expected: string;
  readonly openRollOut: string;
}
