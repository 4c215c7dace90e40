/** Signs with which a formula begins, those of full width that some spreadsheets take for them included, after any apostrophes. */
const formula = "(?='*[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20])";

/** Where a cell begins; within a cell, where a spreadsheet of another country would begin one: there `;` parts cells, and quotes do not hold it. */
const beginning = '(?<=^|[,;\\t])';

const unsafe = new RegExp(beginning + formula, 'g');
const marked = new RegExp(`${beginning}'${formula}`, 'g');

/**
 * Spreadsheets run what begins with one of these signs as a formula, whoever wrote it. Exports put an apostrophe before it, which a spreadsheet does not
 * show, and imports take it away again; so does one before what looks guarded already.
 */
export const guarded = (cell: string): string => cell.replace(unsafe, "'");

export const unguarded = (cell: string): string => cell.replace(marked, '');

/** A row for spreadsheets: every cell guarded and in quotes, without a line break at its end. */
export const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',');
