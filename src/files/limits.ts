/** Bytes of one row: nobody's data is longer, and a quote that is never closed makes a whole file one row. */
export const longestRow = 65_536;
