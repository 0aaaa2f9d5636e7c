import type { AstroPrerenderer } from 'astro';

/**
 * Makes pages as `maker` does, and shows `see` the address and the HTML of each before it is
 * written. They come one after another in the order in which they are asked for, and the next waits
 * for what `see` does.
 */
export function showPages(
  maker: AstroPrerenderer,
  see: (address: string, html: string) => Promise<void>,
): AstroPrerenderer {
  const decoder = new TextDecoder();
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...maker,
    async render(request, options) {
      if (options.routeData.type !== 'page') return maker.render(request, options);
      const before = last;
      const { promise, resolve } = Promise.withResolvers<undefined>();
      last = promise;
      try {
        const made = await maker.render(request, options);
        const response = made instanceof Response ? made : made.response;
        const bytes = await response.arrayBuffer();
        await before;
        await see(new URL(request.url).pathname, decoder.decode(bytes));
        return new Response(bytes, response);
      } finally {
        resolve(undefined);
      }
    },
  };
}
