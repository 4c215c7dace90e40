/** The package declares its types for the whole set only; loading one file for each icon keeps start-up fast. */
type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

declare module 'lucide/dist/esm/icons/circle-alert.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/circle-user-round.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/copy.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/download.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/external-link.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/globe.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/key-round.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/message-square.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/smartphone.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/building.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/server.mjs' {
  const icon: IconNode;
  export default icon;
}
declare module 'lucide/dist/esm/icons/users.mjs' {
  const icon: IconNode;
  export default icon;
}
