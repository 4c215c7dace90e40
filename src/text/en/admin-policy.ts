/** Security Settings of a company: the MFA policy and whom it reaches (SPEC section 6). */
export const adminPolicy = {} as const;
