import type { CheckerData } from '../../schemas/checker.ts';
import type { ParentGuideData } from '../../schemas/parent-guide.ts';
import type { PlaceData } from '../../schemas/place.ts';
import type { PolicyData } from '../../schemas/policy.ts';
import type { ProgrammePageData } from '../../schemas/programme-page.ts';
import type { ProviderData } from '../../schemas/provider.ts';
import type { ServiceData } from '../../schemas/service.ts';
import type { Site } from '../../schemas/site.ts';
import type { SituationData } from '../../schemas/situation.ts';
import type { ToolkitPageData } from '../../schemas/toolkit-page.ts';
import type { TopicData } from '../../schemas/topic.ts';
import { reservedServiceIds } from '../services/lists.ts';
import type { Condition } from '../checker/flow.ts';
import type { Problem } from './problems.ts';

/** One parsed file. */
export interface Entry<Data> {
  id: string;
  file: string;
  data: Data;
}

/** Every parsed file of content. Files that failed their schema are absent. */
export interface Content {
  site: Entry<Site> | undefined;
  services: Entry<ServiceData>[];
  providers: Entry<ProviderData>[];
  places: Entry<PlaceData>[];
  topics: Entry<TopicData>[];
  situations: Entry<SituationData>[];
  parents: Entry<ParentGuideData>[];
  toolkit: Entry<ToolkitPageData>[];
  programme: Entry<ProgrammePageData>[];
  policies: Entry<PolicyData>[];
  checker: Entry<CheckerData>[];
}

type Folder = Exclude<keyof Content, 'site'>;

/**
 * Every problem that one file alone cannot show: names that point nowhere, keys used twice,
 * topics and providers nobody uses, safety pages that offer something joint.
 *
 * `exists` says whether a file is there, so that a name is not called wrong only because its
 * own file has a fault of its own.
 */
export function findReferenceProblems(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  const add = (file: string, field: string, found: string, write: string): void => {
    problems.push({ file, field, found, write });
  };

  const check = (file: string, field: string, folder: Folder, ids: readonly string[]): void => {
    ids.forEach((id, index) => {
      if (exists(folder, id)) return;
      const at = ids.length === 1 ? field : `${field}.${index}`;
      add(
        file,
        at,
        JSON.stringify(id),
        `the name of a file in content/${folder}/, without its ending`,
      );
    });
  };
  const unique = (file: string, field: string, values: readonly string[]): void => {
    values.forEach((value, index) => {
      if (values.indexOf(value) === index) return;
      add(file, `${field}.${index}`, JSON.stringify(value), 'each name once');
    });
  };

  const keyed: Entry<{ key: string }>[][] = [
    content.services,
    content.providers,
    content.places,
    content.topics,
    content.situations,
    content.parents,
    content.toolkit,
    content.programme,
    content.policies,
  ];
  for (const entries of keyed) {
    for (const { file, data } of entries) {
      const twin = entries.find((other) => other.file < file && other.data.key === data.key);
      if (twin)
        add(file, 'key', JSON.stringify(data.key), `a key of its own; ${twin.file} has this`);
    }
  }

  const jointServices = new Set(content.services.filter((s) => s.data.joint).map((s) => s.id));
  const nothingJoint = (file: string, field: string, ids: readonly string[]): void => {
    ids.forEach((id, index) => {
      if (!jointServices.has(id)) return;
      add(
        file,
        `${field}.${index}`,
        JSON.stringify(id),
        'a service that does not bring both people together: this page is about safety',
      );
    });
  };

  for (const { id, file, data } of content.services) {
    check(file, 'provider', 'providers', [data.provider]);
    check(file, 'topics', 'topics', data.topics);
    check(file, 'replacedBy', 'services', data.replacedBy);
    check(file, 'area', 'places', [data.area]);
    check(file, 'places', 'places', data.places);
    unique(file, 'topics', data.topics);
    if (reservedServiceIds.includes(id)) {
      add(
        file,
        '(file name)',
        JSON.stringify(id),
        'another name: a list in the directory has this one',
      );
    }
    const replacement = content.services.find(
      (s) => s.data.status === 'closed' && data.replacedBy.includes(s.id),
    );
    if (replacement) {
      add(
        file,
        'replacedBy',
        JSON.stringify(replacement.id),
        'a service that has not closed itself',
      );
    }
    const area = content.places.find((place) => place.id === data.area);
    if (area && area.data.kind !== 'area') {
      add(file, 'area', JSON.stringify(data.area), 'a place whose kind is area');
    }
  }

  for (const { file, data } of content.situations) {
    check(file, 'topics', 'topics', data.topics);
    check(file, 'services', 'services', data.services);
    check(file, 'guides', 'parents', data.guides);
    unique(file, 'services', data.services);
    if (data.safety) nothingJoint(file, 'services', data.services);
  }
  for (const { file, data } of content.parents) {
    check(file, 'topics', 'topics', data.topics);
    check(file, 'services', 'services', data.services);
    if (data.safety) nothingJoint(file, 'services', data.services);
  }
  for (const { file, data } of content.toolkit) {
    check(file, 'topics', 'topics', data.topics);
    check(file, 'services', 'services', data.services);
  }
  for (const { file, data } of content.programme)
    check(file, 'services', 'services', data.services);
  for (const { file, data } of content.policies) {
    check(file, 'callFirst', 'services', data.callFirst);
    if (data.safety) nothingJoint(file, 'callFirst', data.callFirst);
  }

  for (const { id, file } of content.topics) {
    const used = content.services.some(
      ({ data }) => data.status !== 'closed' && data.topics.includes(id),
    );
    if (!used) {
      add(
        file,
        '(file name)',
        JSON.stringify(id),
        'this topic in the topics of an open service, or remove the file',
      );
    }
  }
  for (const { id, file } of content.providers) {
    if (!content.services.some(({ data }) => data.provider === id)) {
      add(
        file,
        '(file name)',
        JSON.stringify(id),
        'this provider in a service, or remove the file',
      );
    }
  }
  for (const { id, file } of content.places) {
    if (!content.services.some(({ data }) => data.area === id || data.places.includes(id))) {
      add(file, '(file name)', JSON.stringify(id), 'this place in a service, or remove the file');
    }
  }

  if (content.site) {
    const { file, data } = content.site;
    check(file, 'home.situations', 'situations', data.home.situations);
    check(file, 'home.topics', 'topics', data.home.topics);
    check(file, 'urgent', 'services', data.urgent);
    nothingJoint(file, 'urgent', data.urgent);
  }

  checkFlow(content.checker, check, unique, add, nothingJoint);
  return problems;
}

const questionsOf = (condition: Condition): { question: string; is: readonly string[] }[] => {
  switch (condition.kind) {
    case 'answer':
      return [condition];
    case 'any':
    case 'all':
      return condition.of.flatMap(questionsOf);
    case 'otherwise':
      return [];
  }
};

function checkFlow(
  parts: Content['checker'],
  check: (file: string, field: string, folder: Folder, ids: readonly string[]) => void,
  unique: (file: string, field: string, values: readonly string[]) => void,
  add: (file: string, field: string, found: string, write: string) => void,
  nothingJoint: (file: string, field: string, ids: readonly string[]) => void,
): void {
  const questions = new Map(
    parts.flatMap(({ data }) => data.questions.map((question) => [question.id, question] as const)),
  );
  const outcomes = new Set(parts.flatMap(({ data }) => data.outcomes.map(({ id }) => id)));
  for (const { file, data } of parts) {
    unique(
      file,
      'questions',
      data.questions.map(({ id }) => id),
    );
    unique(
      file,
      'outcomes',
      data.outcomes.map(({ id }) => id),
    );
    data.questions.forEach((question, index) => {
      const at = `questions.${index}`;
      const values = question.options.map(({ value }) => value);
      unique(file, `${at}.options`, values);
      for (const value of Object.keys(question.advice)) {
        if (!values.includes(value)) {
          add(
            file,
            `${at}.advice.${value}`,
            JSON.stringify(value),
            `one of this question's answers: ${values.join(', ')}`,
          );
        }
      }
    });
    data.rules.forEach((rule, index) => {
      const at = `rules.${index}`;
      if (!outcomes.has(rule.outcome)) {
        add(file, `${at}.outcome`, JSON.stringify(rule.outcome), 'the id of an outcome');
      }
      for (const { question, is } of questionsOf(rule.when)) {
        const asked = questions.get(question);
        if (!asked) add(file, `${at}.when`, JSON.stringify(question), 'the id of a question');
        for (const value of asked ? is : []) {
          if (!asked?.options.some((option) => option.value === value)) {
            add(file, `${at}.when`, JSON.stringify(value), `an answer of "${question}"`);
          }
        }
      }
    });
    data.outcomes.forEach((outcome, index) => {
      const at = `outcomes.${index}`;
      check(file, `${at}.contacts`, 'services', outcome.contacts);
      if (outcome.kind === 'safety') {
        nothingJoint(file, `${at}.contacts`, outcome.contacts);
        if (outcome.joint) add(file, `${at}.joint`, 'true', 'false: this outcome is about safety');
      }
    });
  }
}
