import { fontFiles, type FontFile, type Weight } from './font-files.ts';

/** A piece of text in one font. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

/** Whether a font file really has a sign: what its range says is a promise. */
export type HasGlyph = (file: string, codePoint: number) => boolean;

/** Chooses fonts sign by sign. */
export interface TypeCase {
  runs(text: string, weight: Weight): readonly Run[];
}

export function typeCase(hasGlyph: HasGlyph): TypeCase {
  const cases: Readonly<Record<Weight, readonly FontFile[]>> = {
    regular: fontFiles('regular'),
    bold: fontFiles('bold'),
  };
  const known = new Map<string, boolean>();
  const has = (file: FontFile, sign: string): boolean => {
    const codePoint = sign.codePointAt(0) ?? 0;
    if (!file.has(codePoint)) return false;
    const key = `${file.file} ${sign}`;
    const found = known.get(key) ?? hasGlyph(file.file, codePoint);
    known.set(key, found);
    return found;
  };
  return { runs: (text, weight) => runsOf(text, cases[weight], has) };
}

type Has = (file: FontFile, sign: string) => boolean;

/** A sign that follows stays in the font of the one before where that has it: marks above letters, spaces between words of one script. */
function runsOf(text: string, files: readonly FontFile[], has: Has): readonly Run[] {
  const runs: { file: FontFile; text: string }[] = [];
  for (const sign of text.normalize('NFC')) {
    const last = runs.at(-1);
    const chosen = choose(sign, last?.file, files, has);
    if (chosen === null) continue;
    if (last?.file === chosen.file) last.text += chosen.sign;
    else runs.push({ file: chosen.file, text: chosen.sign });
  }
  return runs.map((one) => ({ font: one.file.file, text: one.text }));
}

interface Chosen {
  readonly file: FontFile;
  readonly sign: string;
}

/** The sign in a font that has it, or what stands for it; null: it is not seen anyway. */
function choose(sign: string, before: FontFile | undefined, files: readonly FontFile[], has: Has): Chosen | null {
  for (const shown of [sign, ...insteadOf(sign)]) {
    if (before && has(before, shown)) return { file: before, sign: shown };
    const file = files.find((one) => has(one, shown));
    if (file) return { file, sign: shown };
  }
  return null;
}

/** A narrow space is a space, as French has it; what is not seen is left out; of any other sign it is seen that one is missing. */
function insteadOf(sign: string): readonly string[] {
  if (/[\u202F\u2007\u2060\uFEFF]/.test(sign)) return ['\u00A0'];
  if (/\p{Zs}/u.test(sign)) return [' '];
  return /[\p{Cf}\p{Cc}]/u.test(sign) ? [] : ['\uFFFD', '?'];
}
