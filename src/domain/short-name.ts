const shortName = /^[a-z][a-z0-9-]{0,39}$/;

/** Whether a text can be the short name of an application or a role: letters of a to z, digits and hyphens, at most 40, the first one a letter. */
export const isShortName = (text: string): boolean => shortName.test(text);
