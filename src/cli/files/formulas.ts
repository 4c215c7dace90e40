/**
 * Spreadsheets run a cell that begins with one of these signs as a formula, whoever wrote it. Exports put an apostrophe before it, which a spreadsheet
 * does not show, and imports take it away again; so does one before what looks guarded already.
 */
export const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

export const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
