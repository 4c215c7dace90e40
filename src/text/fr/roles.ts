/** Roles of applications and their rules (SPEC C4, section 7). */
export const roleWords = {} as const;
