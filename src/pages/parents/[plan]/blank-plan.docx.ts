import type { APIRoute } from 'astro';
import { makeBlankPlan } from '../../../lib/plan/blank-plan.ts';
import type { PlanContent } from '../../../lib/plan/plan-content.ts';
import { wordFile } from '../../../lib/referral/word-document.ts';
import { planPaths } from '../../../queries/plan.ts';
import { today } from '../../../queries/today.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute<{ plan: PlanContent }> = async ({ props }) =>
  new Response(await wordFile(makeBlankPlan(props.plan), today()));
