/** Languages, and scripts, that are written from right to left (https://r12a.github.io/app-subtags/). */
const fromRight =
  /^(?:ar|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:adlm|arab|hebr|nkoo|rohg|syrc|thaa)(?:-|$)/i;

/** Scripts that say more than their language: Azerbaijani in Latin letters is written from left to right. */
const fromLeft = /-(?:latn|cyrl|deva|beng|guru)(?:-|$)/i;

/** The direction in which a language is written, by its code. */
export const findLanguageDirection = (lang: string): 'ltr' | 'rtl' =>
  fromRight.test(lang) && !fromLeft.test(lang) ? 'rtl' : 'ltr';
