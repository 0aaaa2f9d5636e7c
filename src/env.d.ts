/// <reference types="astro/client" />

declare module 'virtual:accessibility-record' {
  /** The record of the accessibility tests, if it is of the code and content being built. */
  export const record: import('./schemas/accessibility-record.ts').AccessibilityRecord | undefined;
}

declare namespace astroHTML.JSX {
  /** https://html.spec.whatwg.org/multipage/interaction.html#writing-suggestions */
  interface InputHTMLAttributes {
    writingsuggestions?: 'true' | 'false';
  }
}
