/** A name as lists are sorted and searched by it: without case, accents and blanks at its ends. */
export const sortName = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
