import type { Documented } from '../../lib/plan/file-words.ts';

/** What the page gives the tool: the form of a plan, what it lays over the nights, and its words. */
export type PlanData = Documented;
