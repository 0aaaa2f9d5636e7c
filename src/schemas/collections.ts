import { audienceSchema } from './audience.ts';
import { checkerSchema } from './checker.ts';
import { feedSchema } from './feed.ts';
import { finderSchema } from './finder.ts';
import { parentGuideSchema } from './parent-guide.ts';
import { placeSchema } from './place.ts';
import { policySchema } from './policy.ts';
import { programmePageSchema } from './programme-page.ts';
import { providerSchema } from './provider.ts';
import { referralSchema } from './referral.ts';
import { sceneSchema } from './scene.ts';
import { serviceSchema } from './service.ts';
import { situationSchema } from './situation.ts';
import { toolkitPageSchema } from './toolkit-page.ts';
import { topicSchema } from './topic.ts';

/** Every folder of content: the ending of its files and what each must hold. */
export const collections = {
  services: { ending: 'md', schema: serviceSchema },
  providers: { ending: 'yaml', schema: providerSchema },
  places: { ending: 'yaml', schema: placeSchema },
  audiences: { ending: 'yaml', schema: audienceSchema },
  topics: { ending: 'yaml', schema: topicSchema },
  situations: { ending: 'md', schema: situationSchema },
  parents: { ending: 'mdx', schema: parentGuideSchema },
  scenes: { ending: 'yaml', schema: sceneSchema },
  toolkit: { ending: 'mdx', schema: toolkitPageSchema },
  programme: { ending: 'mdx', schema: programmePageSchema },
  policies: { ending: 'mdx', schema: policySchema },
  checker: { ending: 'yaml', schema: checkerSchema },
  finder: { ending: 'yaml', schema: finderSchema },
  referrals: { ending: 'yaml', schema: referralSchema },
  feeds: { ending: 'yaml', schema: feedSchema },
} as const;

export type CollectionName = keyof typeof collections;
