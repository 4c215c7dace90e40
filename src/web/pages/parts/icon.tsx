import type { VNode } from 'preact';
import { h } from 'preact';
import alert from 'lucide/dist/esm/icons/circle-alert.mjs';
import copy from 'lucide/dist/esm/icons/copy.mjs';
import download from 'lucide/dist/esm/icons/download.mjs';
import person from 'lucide/dist/esm/icons/circle-user-round.mjs';
import globe from 'lucide/dist/esm/icons/globe.mjs';
import key from 'lucide/dist/esm/icons/key-round.mjs';
import message from 'lucide/dist/esm/icons/message-square.mjs';
import phone from 'lucide/dist/esm/icons/smartphone.mjs';

const icons = { alert, copy, download, globe, key, message, person, phone };

/** A lucide icon beside words: it repeats them, so it is hidden from screen readers. */
export const Icon = ({ name }: { name: keyof typeof icons }): VNode => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    {icons[name].map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
