/** What file managers and editors leave in folders, and no build reads. */
const left = /^\.|~$|^(thumbs|ehthumbs)\.db$|^desktop\.ini$|^icon\r$|^__macosx$/i;

/** Whether a file or folder is not content but something that a program left behind. */
export const passedOver = (name: string): boolean => left.test(name);
