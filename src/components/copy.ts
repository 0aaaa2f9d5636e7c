/** What is copied: what to say once it is, and what it is called where the reader must do it. */
interface Copied {
  said: string;
  what: 'link' | 'text';
}

/**
 * Copies what stands in a field. Where the browser does not allow it, the field is shown, has the
 * focus and is selected. Gives what to say. `holder` is what hides the field.
 */
export async function copyFrom(
  field: HTMLInputElement | HTMLTextAreaElement,
  { said, what }: Copied,
  holder?: HTMLElement,
): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return said;
  } catch {
    if (holder) holder.hidden = false;
    field.focus();
    field.select();
    return `Your browser did not let us copy. The ${what} is selected: copy it yourself.`;
  }
}

/** A link to copy. */
export const aLink: Copied = { said: 'The link is copied.', what: 'link' };
