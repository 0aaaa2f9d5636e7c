import { ownPages, type PageLink } from '../lib/addresses.ts';
import type { Leaflet } from '../lib/leaflets/leaflet.ts';
import { describeService } from '../lib/leaflets/service-leaflet.ts';
import { describeSituation } from '../lib/leaflets/situation-leaflet.ts';
import { getPages } from './pages.ts';
import { getServices, getServicesById } from './services.ts';
import { getSite } from './site.ts';

/** A leaflet as a page: its address in parts, and the parts of the site above it. */
interface LeafletPage {
  folder: 'services' | 'situations';
  id: string;
  leaflet: Leaflet;
  tabTitle: string | undefined;
  above: readonly PageLink[];
}

/** The leaflet of every service that has not closed, and of every situation. */
export async function getLeaflets(): Promise<LeafletPage[]> {
  const [site, services, situations] = await Promise.all([
    getSite(),
    getServices(),
    getPages('situations'),
  ]);
  const open = services.filter(({ status }) => status !== 'closed');
  return [
    ...open.map((service) => ({
      folder: 'services' as const,
      id: service.id,
      leaflet: describeService(service),
      tabTitle: service.tabTitle,
      above: [ownPages.support],
    })),
    ...(await Promise.all(
      situations.map(async (situation) => {
        const { safety, callFirst } = situation;
        const urgent = safety && callFirst.length === 0 ? site.urgent : callFirst;
        const ids = [...new Set([...urgent, ...situation.services])];
        return {
          folder: 'situations' as const,
          id: situation.id,
          leaflet: describeSituation(situation, await getServicesById(ids)),
          tabTitle: situation.tabTitle,
          above: [ownPages.parents, ownPages.situations],
        };
      }),
    )),
  ];
}
