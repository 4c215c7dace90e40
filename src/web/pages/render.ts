import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as HTML. Everything is escaped by the renderer. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;

/** A part of a page, for what puts it in place of the one before. */
export const renderPart = (part: VNode): string => renderToString(part);
