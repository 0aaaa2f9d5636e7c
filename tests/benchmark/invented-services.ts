import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pick, seeded } from '../fixtures/broken-files.ts';

const places =
  'Alder Birch Cedar Dale Elm Fern Glen Heath Iris Juniper Larch Maple Nettle Oak Pine Quill Rowan Sedge Thorn Willow'.split(
    ' ',
  );
const kinds =
  'Family Parent Couple Step-family Contact Court Money Grandparent Young People Co-parenting'.split(
    ' ',
  );
const forms =
  'Advice Centre Helpline Mediation Course Counselling Group Drop-in Project Service'.split(' ');
const audiences = ['parents-together', 'parents-apart', 'grandparents', 'young-people'];
const channels = ['phone', 'online', 'in-person', 'video'];
const sentences = [
  'You talk to one person who knows the work and takes no side.',
  'Each of you is heard, and you decide what comes next.',
  'They explain the words that courts and councils use.',
  'You can bring a friend, and you can stop at any time.',
  'They help you to plan days, holidays and who collects from school.',
  'Short exercises show how to say hard things calmly.',
  'What you tell them stays with them, unless a child is in danger.',
  'You can wait a few weeks for a first meeting.',
];
const numbered = (count: number, id: (place: number) => string): string[] =>
  Array.from({ length: count }, (_, place) => id(place));

/**
 * Adds so many invented services, with providers and areas for them, to the content under `root`:
 * the same ones each time. They pass the real checks and use the topics that are there.
 */
export async function addInventedServices(root: string, count: number): Promise<void> {
  const random = seeded(count);
  const some = (items: readonly string[], most: number): string[] => {
    const length = 1 + Math.floor(random() * most);
    return [...new Set(numbered(length, () => pick(items, random)))];
  };
  const write = (folder: string, name: string, text: string): Promise<void> =>
    writeFile(join(root, 'content', folder, name), text);
  const topics = (await readdir(join(root, 'content/topics')))
    .map((name) => name.replace(/\.yaml$/, ''))
    .filter((topic) => topic !== 'domestic-abuse');
  const providers = numbered(Math.ceil(count / 20), (place) => `invented-provider-${place}`);
  const areas = numbered(Math.ceil(count / 100), (place) => `invented-area-${place}`);

  for (const [place, key] of providers.entries()) {
    const name = `${pick(places, random)} ${pick(places, random)} Trust ${place}`;
    await write(
      'providers',
      `${key}.yaml`,
      `key: ${key}\nname: ${name}\ndescription: An invented charity.\nkind: charity\n`,
    );
  }
  for (const [place, key] of areas.entries()) {
    const name = `${pick(places, random)}shire ${place}`;
    await write(
      'places',
      `${key}.yaml`,
      `key: ${key}\nname: ${name}\ndescription: An invented area.\nkind: area\n`,
    );
  }
  for (let place = 0; place < count; place += 1) {
    const key = `invented-service-${place}`;
    const title = `${pick(places, random)} ${pick(kinds, random)} ${pick(forms, random)} ${10_000 + place}`;
    const month = String(1 + Math.floor(random() * 10)).padStart(2, '0');
    const joint = random() < 0.2;
    const facts = {
      key,
      title,
      // Every provider and area is used at least once.
      provider: providers[place % providers.length],
      cardLine: 'Helps families to find their way.',
      summary: `${title} helps families in and around ${pick(places, random)}shire.`,
      status: 'current',
      topics: some(topics, 3),
      audiences: some(audiences, 2),
      cost: { kind: pick(['free', 'paid', 'varies'], random) },
      channels: some(channels, 3),
      phones: [
        {
          number: `020 7946 0${String(place % 1000).padStart(3, '0')}`,
          label: 'Appointments',
          hours: [{ days: ['mon', 'wed', 'fri'], opens: '09:00', closes: '17:00' }],
        },
      ],
      website: `https://example.org/${key}/`,
      areas: [areas[place % areas.length]],
      keywords: some(places, 4).map((word) => `${word} ${pick(kinds, random)}`),
      joint,
      ...(joint && { safetyNote: 'If you are afraid of your ex, this is not for you.' }),
      verified: { date: `2026-${month}-15`, source: 'An invented source', by: 'Directory editor' },
    };
    const words = (): string => numbered(3, () => pick(sentences, random)).join(' ');
    await write(
      'services',
      `${key}.md`,
      `---\n${JSON.stringify(facts, null, 1)}\n---\n\n## How it can help\n\n${words()}\n\n${words()}\n\n## How to start\n\n1. Phone for an appointment.\n2. ${words()}\n`,
    );
  }
}
