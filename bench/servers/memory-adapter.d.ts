/** The adapter of `oidc-provider` that keeps everything in memory: its types leave it out. */
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { Adapter } from 'oidc-provider';

  const MemoryAdapter: new (name: string, store: Map<string, unknown>) => Adapter;
  export default MemoryAdapter;
}
