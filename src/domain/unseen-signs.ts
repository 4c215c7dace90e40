/** Alphabets whose writing needs no sign that nobody sees. */
const alphabets = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}`;

/** Letters that joiners stand between: those of Persian, of the scripts of India, and others. */
const joined = String.raw`[[\p{L}\p{M}]--[${alphabets}\p{Default_Ignorable_Code_Point}]]`;

const joiner = String.raw`[\u{180e}\u200c\u200d]`;

/** Where signs that nobody sees change how a name is written, in scripts that need them and in emoji. */
const inPlace = [
  String.raw`\p{RGI_Emoji_Tag_Sequence}`,
  // A variant of one character; not of a blank, a letter of an alphabet or punctuation, where it would only part what follows.
  String.raw`\p{Variation_Selector}(?<=[[\p{L}\p{M}\p{N}\p{S}\p{Emoji}]--[${alphabets}\p{Default_Ignorable_Code_Point}]].)`,
  String.raw`${joiner}(?<=${joined}\p{Variation_Selector}?.)(?=[${joined}--\p{Script=Inherited}])`,
  // Letters of Malayalam and Sinhala without their vowel, at the end of a word as well.
  String.raw`\u200d(?<=[\p{Mn}--\p{Script=Inherited}].)`,
  String.raw`\u200d(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?.)(?=\p{Extended_Pictographic})`,
].join('|');

const unseen = String.raw`[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`;

const unseenOrInPlace = new RegExp(`(${inPlace})|${unseen}`, 'gv');

/** Without the signs that nobody sees and that no script needs where they stand: they would make two texts of one look, and part what a filter looks for. */
export const withoutUnseen = (text: string): string =>
  text.replace(unseenOrInPlace, (_, kept: string | undefined) => kept ?? '');

/** How a text looks to whoever reads it quickly, in one spelling: for looking for something in it, never for keeping it. */
export const looksLike = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** What leaves paper: anything but blanks, marks with nothing to stand on, signs that nobody sees, and two characters that are drawn as nothing. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\p{Cf}\p{Cs}\u2800\u{1d159}]/u;

/** Whether nobody sees anything of a text: it is no name. */
export const isBlank = (text: string): boolean => !seen.test(text);
