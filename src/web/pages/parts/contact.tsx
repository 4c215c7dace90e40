import type { VNode } from 'preact';

const address = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Plain text of an administrator or operator; e-mail addresses in it become links, nothing else does. */
export const Contact = ({ text }: { text: string }): VNode => (
  <span class="contact">
    {text.split(address).map((part) => (address.test(part) ? <a href={`mailto:${part}`}>{part}</a> : part))}
  </span>
);
