import type { Block, Body } from './body.ts';

/** The mail as plain text: paragraphs apart by an empty line, long lines left to the reader's program. */
export const asText = (body: Body): string => `${body.blocks.map((block) => textOf(block, body.colon)).join('\n\n')}\n`;

function textOf(block: Block, colon: string): string {
  switch (block.is) {
    case 'words':
      return block.text;
    case 'title':
      return `${block.text}${colon}`;
    case 'code':
      return `    ${block.code}`;
    case 'link':
      return `${block.label}${colon}\n${block.href}`;
    case 'pointer':
      return `${block.text}\n${block.href}`;
    // Set in, so that nobody's lines pass for ours.
    case 'quote':
      return block.lines.map((line) => `    ${line}`.trimEnd()).join('\n');
    case 'facts':
      return block.facts.map((fact) => `${fact.label}${colon} ${fact.value}`).join('\n');
    case 'small':
      return block.text;
    default:
      return block satisfies never;
  }
}
