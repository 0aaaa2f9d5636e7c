import { describe, expect, test } from 'vitest';
import { findChunk } from '../../../../src/lib/my-list/find-chunk.ts';
import type { ListedService } from '../../../../src/lib/my-list/list-facts.ts';
import {
  chunkFacts,
  describeListPage,
  listedService,
} from '../../../../src/lib/my-list/listed-service.ts';
import { listAsText } from '../../../../src/lib/my-list/plain-text.ts';
import { qrDrawing } from '../../../../src/lib/links/qr-code.ts';
import type { Service } from '../../../../src/lib/services/service.ts';
import { placeSchema } from '../../../../src/schemas/place.ts';
import { service } from '../../../fixtures/services.ts';

const full = listedService(
  service(
    'line',
    {
      title: 'A line',
      status: 'unconfirmed',
      statusNote: 'Ask first.',
      safetyNote: 'Not where one is afraid.',
      cost: { kind: 'paid', amount: 1, note: 'A minute' },
      phones: [
        {
          number: '08082000247',
          label: 'Helpline',
          hours: [{ days: ['mon', 'tue', 'wed'], opens: '09:00', closes: '17:00' }],
          note: 'Press 1',
          unconfirmed: true,
        },
        { number: '999', label: 'Texts', kind: 'text' },
      ],
      openingHours: 'always',
      email: 'a@example.org',
      emailNote: 'Do not write if someone reads your email.',
      eligibility: 'Anyone',
      website: 'https://example.org/start',
    },
    {
      freshness: 'due',
      places: [
        placeSchema.parse({
          key: 'hall',
          name: 'The Hall',
          description: 'A building.',
          kind: 'physical',
          address: { line1: '1 Example Lane', postcode: 'AB1 2CD' },
        }),
      ],
    },
  ),
);
const closed = listedService(
  service(
    'gone',
    { status: 'closed', statusNote: 'It ended.', cost: { kind: 'free' } },
    { replacedBy: [{ text: 'A line', href: '/support/line/' }] },
  ),
);
const plain = listedService(service('plain', { statusNote: 'On trial.' }));

test('a list says everything that a person needs', () => {
  expect(listAsText([full, closed, plain])).toBe(`1. A line
We have not been able to confirm these details.
Ask first.
These details may have changed. What we checked them against is from 1 October 2026. Ask before you rely on them.
Not where one is afraid.
For: Anyone.
Phone: 08082000247, Helpline. Monday to Wednesday, 9am to 5pm. Not confirmed. Press 1.
Phone: 999, Texts (text message).
Open: 24 hours a day, every day.
Cost: You pay £1. A minute.
Where: The Hall, 1 Example Lane, AB1 2CD.
Email: a@example.org
Do not write if someone reads your email.
Website: https://example.org/start
From a source of 1 October 2026: An invented source

2. gone
We think this service has ended.
It ended.
Use instead: A line.
From a source of 1 October 2026: An invented source

3. plain
On trial.
Cost: Free.
Last confirmed 1 October 2026: An invented source
`);
  expect(listAsText([])).toBe('');
});

describe('the facts that the page loads', () => {
  const many = (count: number): Service[] =>
    Array.from({ length: count }, (_, place) => service(`service-${place}`));

  test('stand each in the chunk of its name, about ten services in each', () => {
    for (const count of [0, 1, 9, 47, 1000]) {
      const chunks = chunkFacts(many(count));
      const { chunks: said } = describeListPage(many(count), []);
      expect(chunks).toHaveLength(said);
      expect(chunks).toHaveLength(Math.max(1, Math.ceil(count / 10)));
      const found = chunks.flatMap(({ chunks: all, services }, chunk) => {
        expect(all).toBe(said);
        for (const { id } of services) expect(findChunk(id, all)).toBe(chunk);
        return services;
      });
      expect(new Set(found.map(({ id }) => id)).size).toBe(count);
      expect(Math.max(...chunks.map(({ services }) => services.length))).toBeLessThanOrEqual(30);
    }
    expect(chunkFacts([service('one')])[0]?.services).toEqual([listedService(service('one'))]);
  });

  test('name no situation about safety', () => {
    const { situations } = describeListPage(
      [],
      [
        { id: 'rows', title: 'We row', safety: false },
        { id: 'afraid', title: 'I am afraid', safety: true },
      ],
    );
    expect(situations).toEqual([{ id: 'rows', title: 'We row' }]);
  });
});

test('a QR code is a square with a quiet border, and the same for the same words', () => {
  const { size, path } = qrDrawing('https://example.org/my-list/#s=relate&v=1');
  expect((size - 8 - 17) % 4).toBe(0);
  const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
  expect(rows.map(([row]) => row).join('')).toBe(path);
  const places = rows.flatMap(([, x, y, length]) => [
    Number(x),
    Number(y),
    Number(x) + Number(length) - 1,
  ]);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(size - 5);
  // The corner that every code has.
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
  expect(qrDrawing('https://example.org/my-list/#s=relate&v=1').path).toBe(path);
  expect(qrDrawing('https://example.org/my-list/#s=gingerbread&v=1').path).not.toBe(path);
  expect(() => qrDrawing('x'.repeat(2600))).not.toThrow();
});

test('a service that was renamed is known by its first name too, unless another has it now', () => {
  const renamed = service('new-name', { key: 'old-name', title: 'A line' });
  const find = (id: string, others: readonly Service[]): ListedService | undefined => {
    const chunks = chunkFacts([renamed, ...others]);
    return chunks[findChunk(id, chunks.length)]?.services.find((each) => each.id === id);
  };
  const fillers = Array.from({ length: 40 }, (_, place) => service(`service-${place}`));
  expect(find('new-name', fillers)?.title).toBe('A line');
  expect(find('old-name', fillers)).toEqual({ ...listedService(renamed), id: 'old-name' });
  const another = service('old-name', { title: 'Another' });
  expect(find('old-name', [another, ...fillers])?.title).toBe('Another');
});
