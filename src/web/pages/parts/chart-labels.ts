/** Where a label stands: `x`, `y` of its anchor on the base line, in units of the drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Label extends Spot {
  readonly text: string;
  readonly isBold: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Text of 13 units: as wide as the widest of the system fonts has it, so that what fits here fits everywhere. */
const unitsPerLetter = { plain: 7.2, bold: 7.9 } as const;
const above = 13;
const below = 4;
/** Between two labels of a line. */
const gap = 8;

/** What a label wants: its text, and its places, the dearest first. */
export interface Wish {
  readonly text: string;
  readonly isBold?: boolean;
  readonly spots: readonly Spot[];
}

/**
 * Places labels so that none overlaps another or sticks out of the drawing: the first of each label's places that is free; who comes late and finds none is left
 * out, for what they say stands in the table, too.
 */
export function placed(wishes: readonly Wish[], width: number): readonly Label[] {
  const taken: Box[] = [];
  return wishes.flatMap(({ text, isBold = false, spots }) => {
    for (const spot of spots) {
      const label = { ...pushedIn(spot, text, isBold, width), text, isBold };
      const box = boxOf(label);
      if (taken.some((one) => isOver(one, box))) continue;
      taken.push(box);
      return [label];
    }
    return [];
  });
}

/** In units of the drawing. */
export const widthOf = (text: string, isBold: boolean): number =>
  [...text].length * unitsPerLetter[isBold ? 'bold' : 'plain'];

/** A label at the edge leans inward as far as it must. */
function pushedIn(spot: Spot, text: string, isBold: boolean, width: number): Spot {
  const { left, right } = span(spot, widthOf(text, isBold));
  if (left < 0) return { ...spot, x: 0, anchor: 'start' };
  return right > width ? { ...spot, x: width, anchor: 'end' } : spot;
}

function span({ x, anchor }: Spot, wide: number): Pick<Box, 'left' | 'right'> {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide };
}

const boxOf = (label: Label): Box => ({
  ...span(label, widthOf(label.text, label.isBold)),
  top: label.y - above,
  bottom: label.y + below,
});

const isOver = (a: Box, b: Box): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;
