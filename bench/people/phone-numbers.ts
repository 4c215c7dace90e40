/** Area codes of the United States, in each of which a hundred numbers belong to nobody: 555-0100 to 555-0199. */
const areas = [
  202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234, 239,
  240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 303,
] as const;

/** How many different ones there are; after that they are shared, as phones of a building site are. */
export const differentPhones = areas.length * 100;

/** The number of somebody's phone (E.164). */
export function phoneOf(index: number): string {
  const place = index % differentPhones;
  return `+1${areas[Math.floor(place / 100)]}55501${String(place % 100).padStart(2, '0')}`;
}
