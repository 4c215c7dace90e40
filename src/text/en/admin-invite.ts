/** Inviting people, lists of people as files, and accepting an invitation. */
export const adminInvite = {} as const;
