import { pageAddress, planPages } from '../lib/addresses.ts';
import { splitSafetyNote } from '../lib/services/safety-note.ts';
import type { Content } from './entries.ts';
import { findPlanFormProblems } from './plan-form-problems.ts';
import { findPlanListProblems } from './plan-list-problems.ts';
import { findUnknownNames } from './plan-question-faults.ts';
import { findStopProblems } from './plan-stop-problems.ts';
import type { Problem } from './problems.ts';
import { findTexts } from './texts.ts';

/**
 * Everything wrong with the parenting plan: its form, the stops before it, patterns, holidays and
 * special days; a topic about fear that leads to it, and a guide that has its address.
 */
export function findPlanProblems(content: Content): Problem[] {
  return [
    ...findPlanFormProblems(content),
    ...findStopProblems(content),
    ...findPlanListProblems(content),
    ...findNameProblems(content),
    ...findSafetyLineProblems(content),
    ...findTopicProblems(content),
    ...findGuideProblems(content),
  ];
}

/** Brackets in words that are shown as they stand. */
function findNameProblems({
  planRotas,
  planHolidays,
  planSpecialDays,
  planWords,
  planSafety,
}: Content): Problem[] {
  return [planRotas, planHolidays, planSpecialDays, planWords, planSafety].flatMap((entry) =>
    findTexts(entry?.data).flatMap(({ field, text }) =>
      findUnknownNames(text, []).map((name) => ({
        file: entry?.file ?? '',
        field,
        found: JSON.stringify(name),
        write: 'no brackets but these: none',
      })),
    ),
  );
}

/** A line for every screen without the words that become the link to urgent help. */
function findSafetyLineProblems({ planWords }: Content): Problem[] {
  if (!planWords || splitSafetyNote(planWords.data.safetyLine).named !== '') return [];
  return [
    {
      file: planWords.file,
      field: 'safetyLine',
      found: JSON.stringify(planWords.data.safetyLine),
      write: 'a line with the words "urgent help", which become the link',
    },
  ];
}

function findTopicProblems({ planWords, topics }: Content): Problem[] {
  if (!planWords) return [];
  const { file, data } = planWords;
  return data.topics.flatMap((id, index): Problem[] =>
    topics.some((topic) => topic.id === id && topic.data.safety)
      ? [
          {
            file,
            field: `topics.${index}`,
            found: JSON.stringify(id),
            write: 'a topic that is not about safety: a plan is not for people in fear',
          },
        ]
      : [],
  );
}

function findGuideProblems({ planTemplate, parents }: Content): Problem[] {
  if (!planTemplate) return [];
  return parents
    .filter(({ id }) => pageAddress('parents', id) === planPages.plan.href)
    .map(({ id, file }) => ({
      file,
      field: '(file name)',
      found: JSON.stringify(id),
      write: 'another name: the page of the parenting plan has this one',
    }));
}
