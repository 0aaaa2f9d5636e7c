import type { APIRoute } from 'astro';
import { agreedWay, hasOpenForm, type Referral } from '../../../lib/referral/availability.ts';
import { makeBlankDocument } from '../../../lib/referral/blank-document.ts';
import { wordFile } from '../../../lib/referral/word-document.ts';
import { getReferralForm } from '../../../queries/referral-form.ts';
import { getReferrals } from '../../../queries/referrals.ts';
import { getSite } from '../../../queries/site.ts';
import { today } from '../../../queries/today.ts';

/** A blank form for each route that takes referrals by a form. */
export async function getStaticPaths(): Promise<
  { params: { route: string }; props: { referral: Referral } }[]
> {
  const referrals = await getReferrals();
  return referrals
    .filter(hasOpenForm)
    .map((referral) => ({ params: { route: referral.id }, props: { referral } }));
}

export const GET: APIRoute<{ referral: Referral }> = async ({ props }) => {
  const { definition, screened } = await getReferralForm(props.referral);
  const { secureExchange } = await getSite();
  const blank = makeBlankDocument(definition, screened, secureExchange?.name ?? agreedWay);
  return new Response(await wordFile(blank, today()));
};
