/** The nations of the United Kingdom, each of which has bank holidays of its own. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];
