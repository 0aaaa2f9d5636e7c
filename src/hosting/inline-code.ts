/** The code of every inline element of a page that a security policy must allow by its digest. */
export interface InlineCode {
  styles: string[];
  scripts: string[];
}

const withoutComments = (html: string): string => html.replace(/<!--[\s\S]*?-->/g, '');

/** Finds the inline styles and scripts of a page as built. Data blocks (JSON) are not code. */
export function findInlineCode(html: string): InlineCode {
  const text = withoutComments(html);
  const styles = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  const scripts = [...text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\bsrc=|type="application\/(ld\+)?json"/.test(attributes))
    .map(([, , code = '']) => code);
  return { styles, scripts };
}

/**
 * The inline code of a whole site, each of it once: thousands of pages have the same few. `look` is
 * shown the HTML of every page, one after another.
 */
export function collectInlineCode(): {
  styles: ReadonlySet<string>;
  scripts: ReadonlySet<string>;
  look: (html: string) => void;
} {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  return {
    styles,
    scripts,
    look: (html) => {
      const code = findInlineCode(html);
      for (const style of code.styles) styles.add(style);
      for (const script of code.scripts) scripts.add(script);
    },
  };
}
