/** The operator’s console (SPEC C6). */
export const operatorWords = {} as const;
