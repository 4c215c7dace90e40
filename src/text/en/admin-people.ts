/** A company’s directory. */
export const adminPeople = {} as const;
