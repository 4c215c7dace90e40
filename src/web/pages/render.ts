import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { closedUpPage } from '#text/typeset.ts';

/** A whole page as HTML. Everything is escaped by the renderer. */
export function renderPage(page: VNode): string {
  const html = renderToString(page);
  return `<!doctype html>${html.startsWith('<html lang="zh') ? closedUpPage(html) : html}`;
}

/** A part of a page in this language, for what puts it in place of the one before. */
export function renderPart(part: VNode, language: string): string {
  const html = renderToString(part);
  return language.startsWith('zh') ? closedUpPage(html) : html;
}
