/** Keys that would change what an object inherits, where careless code copies them. */
export const unsafeKeys = ['__proto__', 'constructor', 'prototype'];

/** An id in a file: of a question, a choice, a child, a form or a plan. */
export const fileId = /^[\w.-]{1,80}$/;

/** Whether a file that holds this id can be opened again. */
export const isFileId = (id: string): boolean => fileId.test(id) && !unsafeKeys.includes(id);
