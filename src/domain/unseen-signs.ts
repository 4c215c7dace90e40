/** Scripts whose letters join, or stand apart, as a sign that nobody sees tells. In any other such a sign only makes a second name of the same look. */
const joining = `
  Arabic Syriac Mandaic Nko Adlam Hanifi_Rohingya Manichaean Psalter_Pahlavi Sogdian Mongolian Phags_Pa
  Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala
  Tibetan Myanmar Khmer Balinese Javanese Sundanese Meetei_Mayek Chakma Grantha Newa Tirhuta`;

const scripts = joining
  .trim()
  .split(/\s+/)
  .map((script) => String.raw`\p{Script_Extensions=${script}}`);

/** Letters that joiners stand between. */
const joined = String.raw`[[${scripts.join('')}]&&[[\p{L}\p{M}]--\p{Default_Ignorable_Code_Point}]]`;

const joiner = String.raw`[\u{180e}\u200c\u200d]`;

/** Where signs that nobody sees change how a name is written, in scripts that need them and in emoji. */
const inPlace = [
  String.raw`\p{RGI_Emoji_Tag_Sequence}`,
  // Variants of one character, where they are drawn: of Chinese and Japanese ones, of Mongolian and Burmese letters, of emoji, and digits as keys.
  String.raw`[\ufe00-\ufe0d\u{e0100}-\u{e01ef}](?<=\p{Script=Han}.)`,
  String.raw`[\u180b-\u180d\u180f](?<=[\p{Script=Mongolian}--\p{Default_Ignorable_Code_Point}].)`,
  String.raw`\ufe00(?<=\p{Script=Myanmar}.)`,
  String.raw`[\ufe0e\ufe0f](?<=[\p{Emoji}--[#*0-9]].)`,
  String.raw`\ufe0f(?<=[#*0-9].)(?=\u20e3)`,
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
