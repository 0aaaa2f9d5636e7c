import { routeIn, serviceIn } from '../lib/addresses.ts';
import type { Content } from './entries.ts';
import { jointPages } from './page-addresses.ts';
import type { Problem } from './problems.ts';
import { isReachable, reachNow, takesCalls } from './reachable.ts';

/**
 * Everything that a page must not offer: a service that has closed, one to call that takes no
 * calls now, and, where the page is about fear or abuse, anything that brings both people together.
 */
export function findOfferProblems(content: Content): Problem[] {
  const problems: Problem[] = [];
  const closed = new Set<string>();
  const joint = new Set<string>();
  const shut = new Set<string>();
  /** Services that people cannot phone or text. */
  const silent = new Set<string>();
  /** Routes for one parent alone. */
  const alone = new Set(
    content.referrals.filter(({ data }) => data.parents === 'one').map(({ id }) => id),
  );
  const isJointPage = jointPages(content);
  for (const { id, data } of content.services) {
    if (data.status === 'closed') closed.add(id);
    else if (!isReachable(data)) shut.add(id);
    else if (data.phones.length === 0) silent.add(id);
    if (data.joint) joint.add(id);
  }
  const add = (file: string, field: string, found: string, write: string): void => {
    problems.push({ file, field, found: JSON.stringify(found), write });
  };

  /** Checks services that a page offers, and, where it is about safety, that none is joint. */
  const offers = (file: string, field: string, ids: readonly string[], safety: boolean): void => {
    ids.forEach((id, index) => {
      const at = `${field}.${index}`;
      if (closed.has(id)) add(file, at, id, 'a service that has not closed');
      if (safety && joint.has(id)) {
        add(
          file,
          at,
          id,
          'a service that does not bring both people together: this is about safety',
        );
      }
    });
  };
  /** Checks services that a page says to call. */
  const calls: typeof offers = (file, field, ids, safety) => {
    offers(file, field, ids, safety);
    ids.forEach((id, index) => {
      if (shut.has(id) || (field === 'callFirst' && silent.has(id))) {
        add(file, `${field}.${index}`, id, reachNow);
      }
    });
  };
  /** Checks addresses that a page about safety leads to. */
  const leads = (file: string, field: string, hrefs: readonly string[]): void => {
    for (const href of hrefs) {
      if (joint.has(serviceIn(href)) || isJointPage(href)) {
        add(
          file,
          field,
          href,
          'a page that does not bring both people together: this is about safety',
        );
      }
    }
  };

  for (const { file, data } of content.services) {
    offers(file, 'replacedBy', data.replacedBy, false);
  }
  for (const { file, data } of [...content.topics, ...content.situations]) {
    calls(file, 'callFirst', data.callFirst, data.safety);
  }
  for (const { file, data } of content.topics) {
    data.groups.forEach(({ services }, group) => {
      calls(file, `groups.${group}.services`, services, true);
    });
  }
  for (const { file, data, links } of [...content.situations, ...content.parents]) {
    offers(file, 'services', data.services, data.safety);
    if (data.safety) leads(file, '(prose)', links);
  }
  // Those of the programme may name what has ended: it is history there, and its card says so.
  for (const { file, data } of content.toolkit) offers(file, 'services', data.services, false);
  for (const { file, data, links } of content.policies) {
    calls(file, 'callFirst', data.callFirst, data.safety);
    if (data.safety) leads(file, '(prose)', links);
  }
  for (const { file, data } of content.finder) {
    data.questions.forEach(({ options }, question) => {
      options.forEach(({ services, safety }, option) => {
        offers(file, `questions.${question}.options.${option}.services`, services, safety);
      });
    });
  }
  const safe = new Set(content.topics.flatMap(({ id, data }) => (data.safety ? [id] : [])));
  for (const { file, data } of content.referrals) {
    offers(file, 'services', data.services, false);
    const called = content.services.find(({ id }) => id === data.phone);
    if (called?.data.status === 'closed') {
      add(file, 'phone', called.id, 'a service that has not closed');
    } else if (called && data.referrals === 'open' && !takesCalls(called.data)) {
      add(file, 'phone', called.id, 'a service that can be called now, or pause this route');
    }
    const referred = content.services.find(({ id }) => id === data.refersTo);
    if (referred?.data.status === 'closed') {
      add(file, 'refersTo', referred.id, 'a service that has not closed');
    }
    if (
      data.parents === 'both' &&
      referred?.data.topics.some((topic) => safe.has(topic)) === true
    ) {
      const write = 'a service that is not about safety: both parents take part';
      add(file, 'refersTo', referred.id, write);
    }
  }
  if (content.site) {
    const { file, data } = content.site;
    calls(file, 'urgent', data.urgent, true);
    // A notice stands on pages about safety too.
    if (data.alert?.link) leads(file, 'alert.link.href', [data.alert.link.href]);
  }

  for (const { file, data } of content.checker) {
    data.outcomes.forEach((outcome, index) => {
      const at = `outcomes.${index}`;
      const safety = outcome.kind === 'safety';
      (safety ? calls : offers)(file, `${at}.contacts`, outcome.contacts, safety);
      if (safety)
        leads(
          file,
          `${at}.actions`,
          outcome.actions.map(({ href }) => href),
        );
      if (safety && outcome.joint) {
        problems.push({
          file,
          field: `${at}.joint`,
          found: 'true',
          write: 'false: this outcome is about safety',
        });
      }
      const refers =
        outcome.routes.some((id) => !alone.has(id)) ||
        outcome.actions.some(({ href }) => routeIn(href) !== '' && !alone.has(routeIn(href)));
      if (!safety && !outcome.joint && refers) {
        problems.push({
          file,
          field: `${at}.joint`,
          found: 'false',
          write: 'true: it leads to a referral of both people',
        });
      }
      if (safety && outcome.routes.length > 0) {
        problems.push({
          file,
          field: `${at}.routes`,
          found: JSON.stringify(outcome.routes),
          write: 'nothing: this outcome is about safety',
        });
      }
      if (!safety && !outcome.joint && outcome.contacts.some((id) => joint.has(id))) {
        problems.push({
          file,
          field: `${at}.joint`,
          found: 'false',
          write: 'true: a contact brings both people together',
        });
      }
    });
  }
  return problems;
}
