import { describe, expect, test } from 'vitest';
import {
  resolveServices,
  type ServiceFiles,
} from '../../../../src/lib/services/resolve-services.ts';
import { placeSchema } from '../../../../src/schemas/place.ts';
import { providerSchema } from '../../../../src/schemas/provider.ts';
import { serviceSchema } from '../../../../src/schemas/service.ts';
import { topicSchema } from '../../../../src/schemas/topic.ts';
import { audiences } from '../../../fixtures/audiences.ts';
import { listServiceFacts } from '../../../fixtures/services.ts';

const clock = {
  today: '2026-11-21',
  warnAfterDays: 180,
  holidays: [],
  terms: [],
  area: 'Example-shire',
};

const files = (...services: ServiceFiles['services'][number][]): ServiceFiles => ({
  services,
  providers: [
    {
      id: 'example',
      data: providerSchema.parse({ key: 'e', name: 'E', description: 'D', kind: 'charity' }),
    },
  ],
  places: [
    {
      id: 'example-shire',
      data: placeSchema.parse({ key: 'x', name: 'X', description: 'D', kind: 'area' }),
    },
  ],
  audiences: audiences.map((data) => ({ id: data.id, data })),
  topics: [
    {
      id: 'arguing',
      data: topicSchema.parse({
        key: 'arguing',
        label: 'Arguing',
        hint: 'H',
        summary: 'S',
        intro: 'I',
        icon: 'speech',
        order: 1,
        words: ['row', 'fight', 'shout'],
      }),
    },
  ],
});
const entry = (id: string, facts: Parameters<typeof listServiceFacts>[0] = {}) => ({
  id,
  data: serviceSchema.parse(listServiceFacts({ key: id, title: id, ...facts })),
});

describe('resolveServices', () => {
  test('gives every id the thing it stands for, and the order of titles, then of ids', () => {
    const services = resolveServices(
      files(
        entry('zulu', { replacedBy: ['alpha'], status: 'closed' }),
        entry('twin-b', { title: 'Twin' }),
        entry('twin-a', { title: 'Twin' }),
        entry('alpha', { phones: [{ number: '020 7946 0018', label: 'Line', hours: 'always' }] }),
      ),
      clock,
    );
    expect(services.map(({ id }) => id)).toEqual(['alpha', 'twin-a', 'twin-b', 'zulu']);
    expect(services[0]).toMatchObject({
      href: '/support/alpha/',
      freshness: 'fresh',
      provider: { name: 'E' },
      areas: [{ name: 'X' }],
      topics: [{ id: 'arguing', text: 'Arguing', href: '/topics/arguing/', safety: false }],
      phones: [{ address: 'tel:+442079460018', confirmed: { always: true } }],
    });
    expect(services[3]?.replacedBy).toEqual([{ text: 'alpha', href: '/support/alpha/' }]);
  });

  test('a service has no hours while it is paused', () => {
    const paused = { note: 'They are moving house.' };
    const services = resolveServices(
      files(
        entry('always', { openingHours: 'always' }),
        entry('resting', { openingHours: 'always', paused }),
      ),
      clock,
    );
    expect(services.map(({ openingHours }) => openingHours)).toEqual(['always', undefined]);
  });

  test.each([
    ['provider', { provider: 'nobody' }, 'provider nobody is missing'],
    ['place', { places: ['nowhere'] }, 'place nowhere is missing'],
    ['topic', { topics: ['nothing'] }, 'topic nothing is missing'],
    ['replacement', { replacedBy: ['gone'] }, 'service gone is missing'],
  ])('stops at a %s that is not there', (_, facts, message) => {
    expect(() => resolveServices(files(entry('alpha', facts)), clock)).toThrow(message);
  });
});

test.each([
  [['example-shire'], 'X', true, true, ['A town']],
  [['a-town'], 'X', true, false, []],
  [['a-town', 'example-shire'], 'X', true, true, ['A town']],
  [['example-shire'], 'Elsewhere', false, false, []],
])('%j is local to %s: %s', (areas, area, local, everywhere, inside) => {
  const known = files(entry('a', { areas }));
  const town = placeSchema.parse({
    ...{ key: 'a', name: 'A town', description: 'D', kind: 'area', within: 'example-shire' },
  });
  const [made] = resolveServices(
    { ...known, places: [...known.places, { id: 'a-town', data: town }] },
    { ...clock, area },
  );
  expect(made).toMatchObject({ local, everywhere });
  expect(made?.inside.map(({ name }) => name)).toEqual(inside);
});
