import { policyPages } from '../lib/addresses.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';
import { takesCalls } from './reachable.ts';

/**
 * Every outcome about safety that names nobody to call or does not lead to urgent help: it is read
 * when someone may be in danger.
 */
export function findSafetyOutcomeProblems({ checker, services }: Content): Problem[] {
  const silent = new Set(services.filter(({ data }) => !takesCalls(data)).map(({ id }) => id));
  return checker.flatMap(({ file, data }) =>
    data.outcomes.flatMap(({ kind, contacts, actions }, place): Problem[] => {
      if (kind !== 'safety') return [];
      const problems: Problem[] = [];
      // A service whose file could not be read may have a number.
      if (contacts.every((id) => silent.has(id))) {
        problems.push({
          file,
          field: `outcomes.${place}.contacts`,
          found: JSON.stringify(contacts),
          write: 'a service with a phone number: this is about safety',
        });
      }
      if (!actions.some(({ href }) => href === policyPages['urgent-help'])) {
        problems.push({
          file,
          field: `outcomes.${place}.actions`,
          found: JSON.stringify(actions.map(({ href }) => href)),
          write: `a link to ${policyPages['urgent-help']}: this is about safety`,
        });
      }
      return problems;
    }),
  );
}
