import type { Wire } from '../measure/http.ts';
import type { Finding, Results } from '../report/finding.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import type { Plan } from './plan.ts';

/** Row 12: what a browser loads for the sign-in page. The favicon is an icon of the tab, asked for after the page is there. */
export async function pages(plan: Plan): Promise<Results> {
  plan.say('the weight of the sign-in page');
  await using site = await gatehouseSite({ engine: 'sqlite', people: 1, hash: 'cheap', fromSources: plan.fromSources });
  const html = await load(site.wire, '/sign-in');
  const parts = partsOf(html.text);
  const sizes = new Map<string, number>();
  for (const part of parts) sizes.set(part, (await load(site.wire, part)).bytes);
  const style = [...sizes].filter(([part]) => part.includes('.css')).reduce((total, [, bytes]) => total + bytes, 0);
  const all = [...sizes.values()].reduce((total, bytes) => total + bytes, html.bytes);
  const note = `HTML ${html.bytes} bytes as sent, never compressed; CSS ${style}; with everything ${all}`;
  const common = { row: 12, engine: null } as const;
  const found: Finding[] = [
    {
      ...common,
      what: 'sign-in page: HTML and CSS as sent',
      value: (html.bytes + style) / 1000,
      unit: 'kB',
      target: 14,
      note,
    },
    {
      ...common,
      what: 'sign-in page: requests',
      value: 1 + parts.length,
      unit: 'count',
      target: 3,
      note: ['/sign-in', ...parts].join(' '),
    },
  ];
  return { samples: [], findings: found };
}

/** Addresses of style sheets, scripts and images that a page names. */
export const partsOf = (html: string): readonly string[] => {
  const named = [...html.matchAll(/<(?:link[^>]*rel="stylesheet"|script|img)[^>]*>/g)].map(([tag]) => tag);
  return named.flatMap((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []);
};

async function load(wire: Wire, path: string): Promise<{ readonly text: string; readonly bytes: number }> {
  const { status, headers, text } = await wire.send(path, { headers: { 'accept-encoding': 'br, gzip' } });
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return { text, bytes: Number(headers['content-length']) };
}
