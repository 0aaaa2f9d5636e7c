/// <reference types="astro/client" />

declare module 'virtual:accessibility-record' {
  /** The record of the accessibility tests, if it is of the code and content being built. */
  export const record: import('./schemas/accessibility-record.ts').AccessibilityRecord | undefined;
}
