/** Lists of people as files: what they may hold, what one would do, and what it did. */
export const adminImport = {
  'import.title': 'Import a list of people',
  'import.explained':
    'A CSV file with one person on each line. Whoever is no member of {company} yet is invited by mail; of members only employer, site, group, language, status and roles are changed. An empty cell changes nothing.',
  'import.first': 'Nothing happens before you have seen what the list would do.',
  'import.column': 'Column',
  'import.meaning': 'What it says',
  'import.columns': 'Columns of the list',
  'import.column-email': 'Who it is. The one column that must be there.',
  'import.column-name': 'What you call somebody whom you invite.',
  'import.column-employer': 'How they are told apart in the directory.',
  'import.column-language': 'Language of mails and pages: {languages}.',
  'import.column-status': 'active or inactive: brings members back or deactivates them.',
  'import.column-roles':
    'Roles in applications, such as payments/disburser, with blanks between. They are added to the roles that somebody has; a list takes none away. Only who has both permissions may give them.',
  'import.not-by-file':
    'Permissions are given on a person’s page, and passwords and phone numbers are nobody’s but the person’s: columns with such names are refused.',
  'import.template': 'Download an Empty List',
  'import.file': 'CSV file',
  'import.file-hint': 'At most {rows} rows and 1 MB. UTF-8, with commas, semicolons or tabs between the cells.',
  'import.check': 'Check the List',

  'import.no-file': 'Choose a file first.',
  'import.too-large': 'This file is larger than 1 MB. Divide it and import the parts one after the other.',
  'import.too-many-rows': 'This list has more than {rows} rows. Divide it and import the parts one after the other.',
  'import.no-rows':
    'There is nobody in this list: it has a first line with the names of the columns, and nothing below it.',
  'import.empty': 'This file is empty.',
  'import.no-text':
    'This is no text: it holds bytes that no text has. Save the list as “CSV UTF-8” and choose that file.',
  'import.not-utf8':
    'The letters of this file are not stored as UTF-8: see line {line}. Save the list as “CSV UTF-8” and choose that file.',
  'import.utf-16': 'The letters of this file are stored as UTF-16. Save the list as “CSV UTF-8” and choose that file.',
  'import.spreadsheet': 'This is a spreadsheet or an archive. Save the sheet as “CSV UTF-8” and choose that file.',
  'import.compressed': 'This file is compressed. Unpack it, then choose the file within.',
  'import.quote-not-closed': 'Near line {line} a quote is opened and never closed. Nothing after it can be read.',
  'import.after-quote':
    'Near line {line} something follows a closing quote. A quote within a quoted cell is written twice.',
  'import.quote-within':
    'Near line {line} a quote stands within a cell. Put the whole cell in quotes, and write that quote twice.',
  'import.row-too-long': 'Near line {line} a row is far too long. Perhaps a quote is opened there and never closed.',
  'import.no-csv': 'The rows of this file cannot be told apart. Save the list as “CSV UTF-8” and choose that file.',
  'import.header-no-email': 'There is no column “email”. The first line must name the columns.',
  'import.header-unknown': 'The column “{column}” is not known. Rename it, or take it out.',
  'import.header-permission':
    'Permissions are not given by a list: take out the column “{column}”, and give them on the person’s page.',
  'import.header-secret':
    'Nobody’s passwords, codes or phone numbers are taken from a list: take out the column “{column}”, and do not mail this file to anybody.',
  'import.header-twice': 'Several columns mean the same as “{column}”. Leave one.',
  'import.header-roles': 'Only an administrator with both permissions gives roles. Take out the column “{column}”.',

  'import.preview-title': 'What this list would do',
  'import.preview-of': 'List: <b>{name}</b>. Nothing has been done yet. It is kept for two days.',
  'import.list': 'List',
  'import.to-invite': 'To invite',
  'import.to-update': 'To change',
  'import.unchanged': 'As they are',
  'import.rejected': 'Rows with problems',
  'import.apply': 'Invite and Change These People',
  'import.apply-part': 'Carry Out the First {most} Rows',
  'import.in-parts':
    'It has {rows} rows, and {most} are carried out at a press of the button. The page then tells how far it is, and has a button for the next.',
  'import.act': 'Import a list of people',
  'import.nothing': 'No row of this list can be carried out as it is.',
  'import.rest':
    'Rows with problems are left out. Download them with the reason beside each, correct them, and import that file.',
  'import.rejects': 'Download the Rows with Problems',
  'import.line': 'Line',
  'import.problem': 'Problem',
  'import.change': 'Change',
  'import.status': 'Status',
  'import.first-of': 'The first {shown} of {all}',
  'import.all-of': '{count, plural, one {# row} other {# rows}}',
  'import.other': 'Choose Another File',

  'import.partly-title': 'Part of the list was imported',
  'import.partly-of':
    'List: <b>{name}</b>. It is carried out in parts; what is done stays done. It is kept for two days.',
  'import.left': 'Still to do',
  'import.busy': '{count, plural, one {# row is} other {# rows are}} being carried out.',
  'import.look-again': 'Look Again',
  'import.stopped': 'While it was carried out you lost the permission for it: the rest was not done.',
  'import.over-budget':
    'The company has invited as many people as it may for now. The next can be invited from {time} on.',
  'import.go-on': '{count, plural, one {Go On with the Remaining Row} other {Go On with the Remaining # Rows}}',
  'import.go-on-part': 'Go On with the Next {most} of {rows} Rows',
  'import.waiting':
    '{count, plural, one {# row waits for that: this page then has a button for it.} other {# rows wait for that: this page then has a button for them.}}',
  'import.result-title': 'The list was imported',
  'import.result-of': 'List: <b>{name}</b>. Importing it again changes nothing twice.',
  'import.done-invited': 'Invited',
  'import.done-updated': 'Changed',
  'import.directory': 'To the Directory',

  'import.row-cells': 'It has another number of cells than the first line ({detail}). Is a comma not in quotes?',
  'import.row-missing': 'It is empty.',
  'import.row-too-long-text': 'It is longer than 200 characters.',
  'import.row-not-plain': 'It holds line breaks or invisible signs.',
  'import.row-twice': 'The same person stands on line {detail} already.',
  'import.row-language': 'There is no such language here.',
  'import.row-status': 'Write active or inactive, or leave it empty.',
  'import.row-role': 'There is no role {detail}.',
  'import.row-too-many-roles': 'At most 50 roles are read of a row.',
  'import.row-roles-need-both': 'Only an administrator with both permissions gives roles.',
  'import.row-no-member':
    'This person is no member, so there is nothing to deactivate. Leave the status empty to invite them.',
  'import.row-must-accept': 'This person must accept the invitation first.',
  'import.row-last-administrator':
    'This is the last administrator with both permissions. Give both to somebody else first.',
  'import.row-too-soon': 'An invitation was mailed a short time ago. Import this row again later.',
  'import.row-needs-both': 'This person has permissions here: only an administrator with both permissions may do this.',
  'import.row-yourself': 'This is you. Nobody deactivates themselves.',
  'import.row-changed': 'Somebody else changed this person meanwhile. Import this row again.',
  'import.row-gone': 'This person is not there any more.',
} as const;
