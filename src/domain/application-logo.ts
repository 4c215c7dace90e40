/** What a logo may be: pictures that every browser draws, and that hold no script. */
export type LogoMediaType = 'image/png' | 'image/jpeg' | 'image/webp';

export type LogoFlaw =
  | 'empty'
  | 'too-large'
  /** A drawing of this kind can hold script and fetch from elsewhere. */
  | 'svg'
  /** None of the three, whatever its name says. */
  | 'kind'
  /** It begins as one of them, and is cut short or wrong. */
  | 'damaged'
  /** Its sides. */
  | 'size';

/** In bytes. */
export const largestLogo = 64 * 1024;

/** Of each side, in pixels: what can be made out, and what no browser is troubled by. */
export const logoSides = { least: 16, most: 1_024 } as const;

export type ReadLogo =
  | { readonly ok: true; readonly mediaType: LogoMediaType }
  | { readonly ok: false; readonly flaw: LogoFlaw };

/** Reads what a picture is from its own first bytes; names and headers say nothing. */
export function readLogo(bytes: Uint8Array): ReadLogo {
  if (bytes.length === 0) return no('empty');
  if (bytes.length > largestLogo) return no('too-large');
  const kind = kinds.find((one) => one.is(bytes));
  if (!kind) return no(isSvg(bytes) ? 'svg' : 'kind');
  const sides = kind.sides(viewOf(bytes));
  if (sides === null) return no('damaged');
  return sides.every(fits) ? { ok: true, mediaType: kind.mediaType } : no('size');
}

const no = (flaw: LogoFlaw): ReadLogo => ({ ok: false, flaw });

const fits = (side: number): boolean => side >= logoSides.least && side <= logoSides.most;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Width and height; null: they are not where they belong. */
type Sides = readonly [number, number] | null;

interface Kind {
  readonly mediaType: LogoMediaType;
  readonly is: (bytes: Uint8Array) => boolean;
  readonly sides: (view: DataView) => Sides;
}

const kinds: readonly Kind[] = [
  { mediaType: 'image/png', is: (bytes) => hasAt(bytes, 0, '\u0089PNG\r\n\u001a\n'), sides: pngSides },
  { mediaType: 'image/jpeg', is: (bytes) => hasAt(bytes, 0, '\u00ff\u00d8\u00ff'), sides: jpegSides },
  {
    mediaType: 'image/webp',
    is: (bytes) => hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP'),
    sides: webpSides,
  },
];

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.slice(from, to));

const hasAt = (bytes: Uint8Array, at: number, text: string): boolean => latin(bytes, at, at + text.length) === text;

const isSvg = (bytes: Uint8Array): boolean => /<(svg|\?xml|!doctype svg)/i.test(latin(bytes, 0, 1_024));

const wordAt = (view: DataView, at: number): string =>
  latin(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at, at + 4);

function pngSides(view: DataView): Sides {
  if (view.byteLength < 33 || wordAt(view, 12) !== 'IHDR') return null;
  return [view.getUint32(16), view.getUint32(20)];
}

/** Markers of JPEG that tell the sides of the picture: all starts of a frame but three that mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks from segment to segment: each says how long it is. */
function jpegSides(view: DataView): Sides {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSides(view: DataView): Sides {
  if (view.byteLength < 31) return null;
  switch (wordAt(view, 12)) {
    case 'VP8 ':
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [(view.getUint32(24, true) & 0xff_ffff) + 1, (view.getUint32(27, true) & 0xff_ffff) + 1];
    default:
      return null;
  }
}
