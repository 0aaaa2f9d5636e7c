import type { APIRoute } from 'astro';
import { writePageData } from '../../../lib/page-data.ts';
import type { PlanContent } from '../../../lib/plan/plan-content.ts';
import { planPaths } from '../../../queries/plan.ts';

export const getStaticPaths = planPaths;

/**
 * The form of a plan and its words, as a script that holds a text: the policy of the page lets it
 * ask for nothing else.
 */
export const GET: APIRoute<{ plan: PlanContent }> = ({ props: { plan } }) => {
  const { template, rotas, holidays, specialDays, words } = plan;
  const text = writePageData({ template, rotas, holidays, specialDays, words });
  const code = `export default ${JSON.stringify(text).replace(/[\u2028\u2029]/g, ' ')};\n`;
  return new Response(code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
