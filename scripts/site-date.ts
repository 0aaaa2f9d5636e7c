/** The day that the tested site is built for, so that a test never fails because time passes. */
export const siteDate = '2026-11-27';
