/** What the mails of the roll-out say beside what their kinds do (SPEC P13, P14). `{name}` stands for a value of `DeadlineMailValues`, or of the digest's. */
export interface RollOutWords {
  /** Labels of the facts: from when, in the company's zone, until the date was moved, and as whom the reader signs in. */
  readonly from: string;
  readonly there: string;
  readonly before: string;
  /** The same where the reader was given more time: the company's, and their own. */
  readonly companyFrom: string;
  readonly ownFrom: string;
  readonly signInAs: string;
  /** In place of what happened, once the date has come. */
  readonly inForce: string;
  /** Why it concerns the reader: nothing is set up, or nothing that will be accepted. */
  readonly nothingYet: string;
  readonly notAccepted: string;
  /** The reader was given more time than the company's date says, which is still to come for them, or over too. */
  readonly own: string;
  readonly ownPast: string;
  /** Who sent a reminder by hand: the company whose date it is, or another. */
  readonly asked: string;
  readonly askedBy: string;
  /** Another company's date comes before, as that company has set it, or with more time. */
  readonly earlier: string;
  readonly earlierExtended: string;
  readonly nowTitle: string;
  readonly now: string;
  readonly setUp: string;
  readonly help: string;
  /** Title of what the company's administrators wrote. */
  readonly quoteTitle: string;
  readonly quoteHelp: string;
  /** Of the company that had a reminder sent. */
  readonly quoteAskedTitle: string;
  readonly quoteAskedHelp: string;
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
  /** Before it, where the date is the reader's own. */
  readonly eventOwn: string;
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
