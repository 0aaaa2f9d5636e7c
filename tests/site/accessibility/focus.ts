import type { Page } from '@playwright/test';

/** What stands in focus: runs in the page. */
const stop = () => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = parse(colour).map((part) =>
      part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** WCAG 2.2, contrast ratio. */
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (from: Element | null): string => {
    for (let box = from; box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor;
      if (!/^rgba\(.*, 0\)$|transparent/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  // Over a box that its label draws, with a thicker border in focus, the input is see-through.
  const label =
    getComputedStyle(element).opacity === '0' && element.nextElementSibling
      ? getComputedStyle(element.nextElementSibling, '::before')
      : undefined;
  const style = label ?? getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const drawn = [
    style.outlineColor,
    ...(style.boxShadow.match(/rgb\([^)]*\)/g) ?? []),
    ...(label && parseFloat(label.borderTopWidth) >= 4 ? [label.borderTopColor] : []),
  ].filter((colour) => !/^rgba\(.*, 0\)$|transparent/.test(colour));
  const colours = outlined ? drawn : [];
  const against = (side: string): number =>
    Math.max(...colours.map((each) => contrast(each, side)));
  const box = element.getBoundingClientRect();
  const bar = document.querySelector('.app-leave')?.getBoundingClientRect();
  return {
    name: `${element.tagName} ${(element.innerText || element.id).slice(0, 40)}`,
    exit: element.matches('.app-leave'),
    ring: colours.length > 0,
    contrast: Math.min(
      against(ground(element)),
      against(ground(element.parentElement)),
      colours.length > 1 ? contrast(colours[0] ?? '', colours[1] ?? '') : 21,
    ),
    hidden:
      box.bottom < 1 ||
      box.top > innerHeight - 1 ||
      (bar !== undefined &&
        !element.matches('.app-leave') &&
        box.top < bar.bottom &&
        box.bottom > bar.top + 1),
    top: box.top + scrollY,
  };
};

/** More stops than any page has. */
const most = 250;

/**
 * What is wrong for a reader who goes through a page by Tab, from its start to its end: a stop
 * without a ring that is seen, under something else, or out of the order of reading.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  let before = { top: 0, name: 'the start' };
  let stops = 0;
  for (; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(stop);
    if (!here) break;
    if (!here.ring) faults.push(`no ring: ${here.name}`);
    else if (here.contrast < 3) faults.push(`contrast ${here.contrast.toFixed(1)}: ${here.name}`);
    if (here.hidden) faults.push(`hidden: ${here.name}`);
    if (here.exit) continue;
    // On a phone one thing stands below another; things in one row may differ a little.
    if (here.top < before.top - 60) faults.push(`${here.name} comes after ${before.name}`);
    before = here;
  }
  if (stops === most) faults.push('the end of the page is not reached');
  if (stops <= 10) faults.push(`only ${stops} stops`);
  return faults;
}
