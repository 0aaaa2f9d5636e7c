import type { Page } from '@playwright/test';
import { overflow } from '../../fixtures/violations.ts';

/*
 * What a reader's own settings do to a page, as faults in words; an empty list is none. Each
 * leaves the page as it found it, so that all of them can look at one state.
 */

type Check = (page: Page) => Promise<string[]>;

const desktop = { width: 1240, height: 900 };

/** Text that is cut off: in a box that hides what does not fit. Runs in the page. */
const clippedText = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('body *')].flatMap((box) => {
    const { overflowX, overflowY, position, clipPath, textOverflow } = getComputedStyle(box);
    const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    // Words for screen readers only are in a box of one pixel on purpose.
    const forEars = position === 'absolute' && box.offsetWidth <= 1;
    // A field scrolls by itself what is written in it.
    if (
      !hides ||
      box.matches('input, textarea') ||
      forEars ||
      clipPath !== 'none' ||
      box.offsetWidth === 0
    )
      return [];
    const over =
      box.scrollWidth > box.clientWidth + 1 ||
      box.scrollHeight > box.clientHeight + 1 ||
      textOverflow === 'ellipsis';
    return over ? [`cut off: ${box.tagName}.${box.className}`] : [];
  });

const fits: Check = async (page) => {
  const wide = await overflow(page);
  return [...(wide > 0 ? [`${wide} pixels too wide`] : []), ...(await page.evaluate(clippedText))];
};

/**
 * Every word that can be seen in the main part of the page, or that a button there opens. How to
 * read a drawing belongs to the drawing, which narrow windows replace by a list.
 */
const words = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const panels = [...document.querySelectorAll('main [aria-expanded=false][aria-controls]')].map(
      (button) => document.getElementById(button.getAttribute('aria-controls') ?? ''),
    );
    const texts: string[] = [];
    const all = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    while (all.nextNode()) {
      const holder = all.currentNode.parentElement;
      if (!holder || holder.closest('script, .app-map__wide, svg')) continue;
      const shown =
        holder.getClientRects().length > 0 && getComputedStyle(holder).visibility === 'visible';
      if (shown || panels.some((panel) => panel?.contains(holder)))
        texts.push(all.currentNode.nodeValue ?? '');
    }
    return texts.join(' ').split(/\s+/).filter(Boolean);
  });

/** A window of 1280 by 1024 at 400%: nothing is lost, and nothing is read by scrolling sideways. */
const zoomed: Check = async (page) => {
  await page.setViewportSize(desktop);
  const before = await words(page);
  await page.setViewportSize({ width: 320, height: 256 });
  const left = new Map<string, number>();
  for (const word of await words(page)) left.set(word, (left.get(word) ?? 0) + 1);
  const lost = before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  const faults = await fits(page);
  await page.setViewportSize(desktop);
  return [...faults, ...(lost.length > 0 ? [`lost: ${lost.slice(0, 8).join(' ')}`] : [])];
};

/** Text alone twice as large (WCAG 1.4.4), as a reader sets it in the browser. */
const largeText: Check = async (page) => {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const faults = await fits(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return faults;
};

/** The phones that text is made larger on, as widths and heights. */
const phones = [
  [320, 568],
  [360, 640],
  [412, 732],
] as const;

/** Whether the header leaves room for the page, and the exit can be pressed. Runs in the page. */
const headerAndExit = (): string[] => {
  const faults: string[] = [];
  const header = document.querySelector('.app-header')?.getBoundingClientRect().height ?? 0;
  if (header > innerHeight / 3) faults.push(`a header of ${Math.round(header)} pixels`);
  const exit = document.querySelector('.app-leave');
  if (exit) {
    const { left, right, top, bottom } = exit.getBoundingClientRect();
    const onGlass = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const pressed = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!onGlass || !exit.contains(pressed)) faults.push('the exit is not on the glass');
  }
  return faults;
};

/** What does not fit on phones, as the reader's own device or browser sets the letters. */
export const asSetOnPhones: Check = async (page) => {
  const faults: string[] = [];
  for (const [width, height] of phones) {
    await page.setViewportSize({ width, height });
    for (const fault of [...(await fits(page)), ...(await page.evaluate(headerAndExit))]) {
      faults.push(`${width} pixels wide: ${fault}`);
    }
  }
  return faults;
};

/** Text alone larger on a phone: nothing is read by scrolling sideways, and the exit stays. */
export const largeTextOnPhones: Check = async (page) => {
  const faults: string[] = [];
  for (const [width, height] of phones) {
    await page.setViewportSize({ width, height });
    for (const size of [125, 150, 175, 200]) {
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
      }, size);
      for (const fault of [...(await fits(page)), ...(await page.evaluate(headerAndExit))]) {
        faults.push(`${size}% at ${width}: ${fault}`);
      }
    }
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize(desktop);
  return faults;
};

/**
 * What is said of a page and to it: the name of a control begins with the words that are seen on
 * it (WCAG 2.5.3), and a list without marks says that it is one, because Safari takes it for none.
 */
export const spoken: Check = (page) =>
  page.evaluate(() => {
    const textsIn = (root: Element, keep: (holder: Element) => boolean): string => {
      const texts: string[] = [];
      const all = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (all.nextNode()) {
        const holder = all.currentNode.parentElement;
        if (holder && holder.getClientRects().length > 0 && keep(holder))
          texts.push(all.currentNode.nodeValue ?? '');
      }
      // A mark such as × is not said.
      return texts.join('').replace(/[\s×]/g, '');
    };
    const said = (holder: Element): boolean => !holder.closest('[aria-hidden="true"]');
    const seen = (holder: Element): boolean => {
      for (let box: Element | null = holder; box; box = box.parentElement) {
        if (box instanceof HTMLElement && box.offsetWidth <= 1 && box.offsetHeight <= 1)
          return getComputedStyle(box).position !== 'absolute';
      }
      return true;
    };
    const found: string[] = [];
    for (const control of document.querySelectorAll('a[href], button, input, select, summary')) {
      const labels =
        control instanceof HTMLInputElement || control instanceof HTMLSelectElement
          ? [...(control.labels ?? [])]
          : [control];
      const visible = labels.map((each) => textsIn(each, seen)).join('');
      const named = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const label = control.getAttribute('aria-label');
      const name =
        named.length > 0
          ? named.map((id) => document.getElementById(id)?.textContent ?? '').join('')
          : (label ?? labels.map((each) => textsIn(each, said)).join(''));
      if (!name.replace(/\s/g, '').toLowerCase().startsWith(visible.toLowerCase()))
        found.push(`seen as “${visible}”, named “${name}”`);
    }
    for (const list of document.querySelectorAll('ul, ol')) {
      if (getComputedStyle(list).listStyleType === 'none' && list.getAttribute('role') !== 'list')
        found.push(`no list in Safari: ${list.tagName}.${list.className}`);
    }
    return found;
  });

/** The spacing of WCAG 1.4.12, on a phone. */
const spacedText: Check = async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => {
    const sheet = document.styleSheets[0];
    sheet?.insertRule(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      sheet.cssRules.length,
    );
    sheet?.insertRule('p { margin-bottom: 2em !important }', sheet.cssRules.length);
  });
  const faults = await fits(page);
  await page.evaluate(() => {
    const sheet = document.styleSheets[0];
    sheet?.deleteRule(sheet.cssRules.length - 1);
    sheet?.deleteRule(sheet.cssRules.length - 1);
  });
  await page.setViewportSize(desktop);
  return faults;
};

/** In the reader's own few colours every control has an edge, and every focus a ring. */
const ownColours =
  (colorScheme: 'light' | 'dark'): Check =>
  async (page) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    // A ring is for readers who last used a key.
    await page.keyboard.press('Tab');
    const faults = await page.evaluate(() => {
      const shown = (element: Element): boolean => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
      };
      const edged = ({
        borderTopStyle,
        borderTopWidth,
        borderBottomStyle,
        borderBottomWidth,
      }: CSSStyleDeclaration) =>
        (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0) ||
        (borderBottomStyle !== 'none' && parseFloat(borderBottomWidth) > 0);
      const found: string[] = [];
      const before = document.activeElement;
      const scroll = { left: scrollX, top: scrollY };
      for (const control of document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      )) {
        if (!shown(control) || control.matches(':disabled')) continue;
        const name = `${control.tagName}.${control.className} ${control.innerText.slice(0, 30)}`;
        const style = getComputedStyle(control);
        // Over a box that its label draws the input itself is see-through.
        const label = style.opacity === '0' && control.nextElementSibling;
        const box = label ? getComputedStyle(label, '::before') : style;
        const plain = control.matches('a, summary, .app-link-button');
        const button = control.matches('.govuk-button, .app-exit a, .app-exit');
        const native = control.matches('input, select') && style.appearance !== 'none';
        if ((!plain || button) && !native && !edged(box) && !edged(style))
          found.push(`no edge: ${name}`);
        control.focus({ preventScroll: true });
        if (document.activeElement !== control) continue;
        // The style follows the focus.
        if (box.outlineStyle === 'none' || parseFloat(box.outlineWidth) < 2)
          found.push(`no focus ring: ${name}`);
      }
      if (before instanceof HTMLElement && before !== document.body)
        before.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      scrollTo(scroll);
      return [...new Set(found)];
    });
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
    return faults;
  };

/** A page in a script that is read from right to left: it turns round whole, and the exit stays. */
const rightToLeft: Check = async (page) => {
  const faults: string[] = [];
  const turn = (direction: string): Promise<void> =>
    page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
  await turn('rtl');
  for (const viewport of [{ width: 390, height: 844 }, desktop]) {
    await page.setViewportSize(viewport);
    faults.push(...(await fits(page)), ...(await page.evaluate(headerAndExit)));
  }
  await turn('');
  return faults;
};

/** Nothing moves by itself for a reader who has asked for that. */
const still: Check = async (page) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const moves =
        transitionDuration.split(', ').some((time) => parseFloat(time) > 0) ||
        animationName !== 'none' ||
        scrollBehavior === 'smooth';
      return moves ? [`moves: ${element.tagName}.${element.className}`] : [];
    }),
  );
  await page.emulateMedia({ reducedMotion: null });
  return [...new Set(faults)];
};

/** On A4 paper: every number and every full address is there, and nothing is cut off. */
const onPaper: Check = async (page) => {
  const numbers = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main a[href^="tel:"]')]
      .filter((link) => link.getClientRects().length > 0)
      .map((link) => link.getAttribute('href')?.replace(/\D/g, '').replace(/^44/, '0') ?? ''),
  );
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1000 });
  const faults = await fits(page);
  const digits = (await words(page)).join('').replace(/\D/g, '');
  const missing = numbers.filter((number) => !digits.includes(number));
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="https:"]')]
      .filter((link) => link.getClientRects().length > 0)
      .filter(
        (link) =>
          !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''),
      )
      .filter((link) => !link.innerText.includes(link.hostname))
      .map(({ href }) => `no address: ${href}`),
  );
  await page.emulateMedia({ media: null });
  await page.setViewportSize(desktop);
  return [...faults, ...addresses, ...missing.map((number) => `no number: ${number}`)];
};

/** On a phone everything to press is 44 pixels high and wide, or text within a line of text. */
const targets: Check = async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const faults = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary',
      ),
    ].flatMap((control) => {
      const style = getComputedStyle(control);
      const label =
        control.closest('label') ?? document.querySelector(`label[for="${control.id}"]`);
      const pressed =
        control.matches('[type=radio], [type=checkbox]') && label ? [control, label] : [control];
      const boxes = pressed.map((element) => element.getBoundingClientRect());
      const [box] = boxes;
      if (!box || box.width <= 1 || style.visibility !== 'visible') return [];
      const height =
        Math.max(...boxes.map((each) => each.bottom)) - Math.min(...boxes.map((each) => each.top));
      const width =
        Math.max(...boxes.map((each) => each.right)) - Math.min(...boxes.map((each) => each.left));
      // Links in sentences and in lists of prose are as high as their line (WCAG 2.5.5, inline); a
      // number there keeps together.
      const inLine = style.display === 'inline' || control.matches('.app-phone:not(.govuk-button)');
      const inline = inLine && control.closest('p, li, dd, td, label, figcaption') !== null;
      return inline || (height >= 43.9 && width >= 43.9)
        ? []
        : [
            `small: ${control.tagName}.${control.className} “${control.innerText.slice(0, 30)}” ${Math.round(width)}×${Math.round(height)}`,
          ];
    }),
  );
  await page.setViewportSize(desktop);
  return [...new Set(faults)];
};

/** Every way to look at a page, by the name that the accessibility statement gives it. */
export const modes: Readonly<Record<string, Check>> = {
  'a window 320 pixels wide, which is 400% zoom': zoomed,
  'text twice as large': largeText,
  'text at 125, 150, 175 and 200% on phones 320, 360 and 412 pixels wide': largeTextOnPhones,
  'the names of controls and the lists, as voice control and screen readers know them': spoken,
  'wide text spacing': spacedText,
  'forced colours, light': ownColours('light'),
  'forced colours, dark': ownColours('dark'),
  'right to left': rightToLeft,
  'reduced motion': still,
  print: onPaper,
  'targets of 44 pixels': targets,
};

/** The faults of the page as it stands, in every mode. */
export async function faultsIn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [name, check] of Object.entries(modes)) {
    for (const fault of await check(page)) found.push(`${name}: ${fault}`);
  }
  return found;
}
