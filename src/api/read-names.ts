const sids = /^[\w-]{1,100}$/;

/** What an application knows a sign-in by. Null: no sign-in is known by such a name, and nothing is looked up for it. */
export const readSid = (text: string | undefined): string | null =>
  text !== undefined && sids.test(text) ? text : null;
