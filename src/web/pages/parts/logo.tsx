import type { VNode } from 'preact';
import type { ShownApplication } from '#domain/application.ts';
import { localPath } from '../safe-href.ts';

/** Where an application's logo is: another address with each one, so that browsers may keep it. */
export const logoHref = ({ id, logoMark }: Pick<ShownApplication, 'id'> & { readonly logoMark: string }): string =>
  `/applications/${id}/logo?v=${encodeURIComponent(logoMark)}`;

/** An application's logo beside its name, which says the same; nothing where it has none. */
export const Logo = ({ of: { id, logoMark } }: { of: ShownApplication }): VNode | null =>
  logoMark === null ? null : <img class="logo" src={localPath(logoHref({ id, logoMark }))} alt="" />;
