import type { VNode } from 'preact';
import { generate, type Bitmap2D } from 'lean-qr';

/** White modules around the code: readers need four (ISO/IEC 18004). */
const quiet = 4;

/** Whole pixels for each module, so that none is blurred or thinner than its neighbors. */
const pixels = 4;

/** A QR code as SVG, drawn here: its content goes to no one else (SPEC T3, X6). Black on white in both themes, or readers fail. */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const code = generate(text);
  const size = code.size + 2 * quiet;
  return (
    <svg
      class="qr"
      viewBox={`${-quiet} ${-quiet} ${size} ${size}`}
      width={size * pixels}
      height={size * pixels}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={size} height={size} fill="#fff" />
      <path d={runs(code)} fill="#000" />
    </svg>
  );
}

/** Dark modules, row by row, as rectangles one module high. */
function runs(code: Bitmap2D): string {
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x, y)) x += 1;
      path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}
