/** The part of the search engine's interface that the page uses. */
export interface Pagefind {
  options(options: {
    excerptLength: number;
    /** How much a match in each part of a page's metadata adds. */
    ranking: { metaWeights: Record<string, number> };
  }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<PagefindResponse['filters']>;
  search(words: string | null, options: { filters: Filters }): Promise<PagefindResponse>;
}

/** Whether a module is the search engine. */
export function isPagefind(module: unknown): module is Pagefind {
  return (
    typeof module === 'object' &&
    module !== null &&
    ['options', 'init', 'filters', 'search'].every(
      (name) => typeof Reflect.get(module, name) === 'function',
    )
  );
}

export type Filters = Partial<Record<'kind' | 'topic', string>>;

export interface PagefindResponse {
  results: { id: string; data: () => Promise<PagefindPage> }[];
  /** How many results each value of each filter has. */
  filters: Partial<Record<'kind' | 'topic', Record<string, number>>>;
}

export interface PagefindPage {
  url: string;
  /** Text with `<mark>` around what was found. */
  excerpt: string;
  meta: Partial<Record<'title' | 'kind' | 'summary' | 'status', string>>;
}
