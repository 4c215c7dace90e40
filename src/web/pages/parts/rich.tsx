import type { ComponentChildren, VNode } from 'preact';
import type { RichArgumentsOf, RichKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';

/** A message with tags as elements: `<b>` is bold, other tags are given as functions of their content. */
export function rich<K extends RichKey>(
  m: Messages,
  key: K,
  values: Omit<RichArgumentsOf<K, VNode>, 'b'>,
): ComponentChildren {
  return m.rich<VNode, K>(key, { b: bold, ...values } as unknown as RichArgumentsOf<K, VNode>) as ComponentChildren[];
}

const bold = (content: (string | VNode)[]): VNode => <b>{content}</b>;
