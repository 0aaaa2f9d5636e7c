import { readColour } from '../lib/brand/colours.ts';
import { getSite } from '../queries/site.ts';

/** Two people side by side, in the council's colour: what a tab shows beside its title. */
export async function GET(): Promise<Response> {
  const { brand } = await getSite();
  const ground = readColour('main', brand);
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${ground}"/><path d="M7 21c0-4 3-6 6-6s6 2 6 6M19 15c4 0 6 3 6 6" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/><circle cx="13" cy="10" r="3" fill="#fff"/><circle cx="21" cy="11" r="2.4" fill="#fff"/></svg>\n`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
}
