import './before-schemas.ts';
import '@sveltia/cms';
import { z } from 'astro/zod';
import { answerSchema, checkAddress, settingsId, settingsSchema } from '../settings.ts';
import { startEditor, type Library } from '../start.ts';

const uses = ['init', 'registerCustomFormat', 'registerEventListener'] as const;

/** The library leaves itself in the window. Its types stay out of our code. */
const library = z
  .custom<Library>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      uses.every((name) => typeof Reflect.get(value, name) === 'function'),
  )
  .parse(Reflect.get(window, 'CMS'));

const settings = settingsSchema.parse(
  JSON.parse(document.getElementById(settingsId)?.textContent ?? ''),
);
const left = document.getElementById('left');

/** Today as an ISO day, as the content check counts it: no later day has been. */
const readToday = (): string => new Date().toISOString().slice(0, 10);

// Moves from page to page at once: a browser that is busy loses its place while they are drawn.
Reflect.deleteProperty(Document.prototype, 'startViewTransition');

startEditor(library, {
  settings,
  origin: location.origin,
  readToday,
  askCheck: async (question) => {
    const response = await fetch(checkAddress, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
    });
    return answerSchema.parse(await response.json());
  },
  showRequest: (address) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.textContent = 'ask for them to be merged';
    left?.replaceChildren('What you save is not yet on the site. When you have done, ', link, '.');
  },
  showLeft: (words) => {
    if (left) left.textContent = words === '' ? '' : `Before the site can be published:\n${words}`;
  },
});
