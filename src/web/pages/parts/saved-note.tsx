import type { ComponentChildren, VNode } from 'preact';

/** What went through a moment ago, on the page that its form leads to. */
export const SavedNote = ({ children }: { children: ComponentChildren }): VNode => (
  <p class="note saved" role="status">
    {children}
  </p>
);
