/**
 * Copies what stands in a field. Where the browser does not allow it, the field is shown, has the
 * focus and is selected. Gives whether it is copied. `holder` is what hides the field.
 */
export async function copyFrom(
  field: HTMLInputElement | HTMLTextAreaElement,
  holder?: HTMLElement,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    if (holder) holder.hidden = false;
    field.focus();
    field.select();
    return false;
  }
}
