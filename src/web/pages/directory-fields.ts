/** Fields of the directory's filter, in addresses and in forms that carry it along. */
export const filterNames = ['q', 'status', 'method', 'employer', 'site', 'group', 'permission', 'role'] as const;

export type FilterName = (typeof filterNames)[number];

/** A leading hyphen: the other way round. */
export const directorySorts = ['name', '-name', 'email', '-email', '-last-sign-in', 'last-sign-in'] as const;

export type DirectorySort = (typeof directorySorts)[number];

/** How a list is sorted that nobody sorted. */
export const anySort: DirectorySort = 'name';

/** What was typed into the filter, or chosen; empty: nothing. */
export type TypedFilter = Readonly<Record<FilterName, string>> & { readonly sort: DirectorySort };

/** Of employer, site and group: people who have none. No value is a blank. */
export const without = ' ';

export const isFiltered = (typed: TypedFilter): boolean => filterNames.some((name) => typed[name] !== '');
