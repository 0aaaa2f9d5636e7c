/** The HTML of what many pages have alike, by its name: `MadeOnce.astro`. */
export const made = new Map<string, string>();
