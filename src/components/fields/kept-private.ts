/** Keeps what is typed from the browser's memory and from spelling services on the web. */
export const keptPrivate = {
  autocomplete: 'off',
  dir: 'auto',
  spellcheck: 'false',
  writingsuggestions: 'false',
} as const;
