import sharpService from 'astro/assets/services/sharp';
import type { ImageTransform } from 'astro';

/** How wide a picture in prose can be, in pixels of a style sheet. */
const widest = 660;

/** What a picture in prose is made as, which says only its file and its words. */
function fitProse(options: ImageTransform): ImageTransform {
  const { src } = options;
  if (options.format !== undefined || typeof src === 'string' || src.format === 'svg') {
    return options;
  }
  const width = Math.min(src.width, widest);
  return {
    ...options,
    densities: undefined,
    // As it is: phones of 2018 show no newer format.
    format: src.format === 'png' ? 'png' : 'jpg',
    width,
    height: Math.round((width * src.height) / src.width),
    widths: [widest / 2, widest, widest * 2].filter((each) => each <= src.width),
    sizes: `(max-width: ${widest + 40}px) 90vw, ${width}px`,
  };
}

/**
 * The build's own service for pictures, for those that stand in prose: of a size that fits a page
 * and its screen, and of a format that every phone shows. What a camera wrote into the file, such as
 * where it was taken, goes.
 */
export default {
  ...sharpService,
  validateOptions: (options, config, logger) =>
    sharpService.validateOptions?.(fitProse(options), config, logger) ?? options,
} satisfies typeof sharpService;
