/** What docs/benchmarks.md says beside the figures: what is compared and how. */
export const notes = `## What is compared, and how

placeholder`;
