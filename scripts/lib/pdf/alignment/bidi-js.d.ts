/**
 * The part of the module that is used, as Node loads it: its own types say that the factory stands under another name.
 */
declare module 'bidi-js' {
  export default function bidiFactory(): {
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
  };
}
