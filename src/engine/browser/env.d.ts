/** Decoded sizes of the engine's modules in bytes, put in at build time. */
declare module 'virtual:engine-bytes' {
  const bytes: { readonly eh: number; readonly mvp: number };
  export default bytes;
}
