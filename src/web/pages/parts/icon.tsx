import type { VNode } from 'preact';
import { h } from 'preact';
import alert from 'lucide/dist/esm/icons/circle-alert.mjs';
import building from 'lucide/dist/esm/icons/building.mjs';
import copy from 'lucide/dist/esm/icons/copy.mjs';
import download from 'lucide/dist/esm/icons/download.mjs';
import person from 'lucide/dist/esm/icons/circle-user-round.mjs';
import elsewhere from 'lucide/dist/esm/icons/external-link.mjs';
import globe from 'lucide/dist/esm/icons/globe.mjs';
import key from 'lucide/dist/esm/icons/key-round.mjs';
import message from 'lucide/dist/esm/icons/message-square.mjs';
import phone from 'lucide/dist/esm/icons/smartphone.mjs';
import server from 'lucide/dist/esm/icons/server.mjs';
import users from 'lucide/dist/esm/icons/users.mjs';

const icons = { alert, building, copy, download, elsewhere, globe, key, message, person, phone, server, users };

export type IconName = keyof typeof icons;

/** A lucide icon beside words: it repeats them, so it is hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }): VNode => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    {icons[name].map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
