import { readFileSync } from 'node:fs';

/** What a document shows in fenced blocks of a language, in order, so that tests run what readers copy. Throws where there are not so many. */
export function blocksOf(file: string, language: string, count: number): readonly string[] {
  const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
  const found = Array.from(text.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, name, block = '']) => ({ name, block }));
  const blocks = found.filter(({ name }) => name === language).map(({ block }) => block);
  if (blocks.length !== count) throw new Error(`docs/${file} has ${blocks.length} blocks of ${language}`);
  return blocks;
}
