import type { ComponentChildren } from 'preact';

/** A title whose e-mail breaks after its signs, where it has to: letters stay together as long as they can. */
export function breakable(title: string): ComponentChildren {
  if (!title.includes('@')) return title;
  const [first = '', ...rest] = title.split(/(?<=[@.])(?=\S)/);
  return [first, ...rest.flatMap((part) => [<wbr />, part])];
}
