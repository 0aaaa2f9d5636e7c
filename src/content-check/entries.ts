import type { CheckerData } from '../schemas/checker.ts';
import type { FinderData } from '../schemas/finder.ts';
import type { GoldenData } from '../schemas/golden.ts';
import type { LaunchData } from '../schemas/launch.ts';
import type { ParentGuideData } from '../schemas/parent-guide.ts';
import type { PlaceData } from '../schemas/place.ts';
import type {
  PlanHolidaysData,
  PlanRotasData,
  PlanSpecialDaysData,
  PlanTemplateData,
  PlanWords,
} from '../schemas/plan.ts';
import type { PolicyData } from '../schemas/policy.ts';
import type { ProgrammePageData } from '../schemas/programme-page.ts';
import type { PromotedData } from '../schemas/promoted.ts';
import type { ProviderData } from '../schemas/provider.ts';
import type { ReferralData } from '../schemas/referral.ts';
import type { SearchPlacesData } from '../schemas/search-places.ts';
import type { SceneData } from '../schemas/scene.ts';
import type { ServiceData } from '../schemas/service.ts';
import type { Site } from '../schemas/site.ts';
import type { SituationData } from '../schemas/situation.ts';
import type { SynonymsData } from '../schemas/synonyms.ts';
import type { ToolkitPageData } from '../schemas/toolkit-page.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { WordsData } from '../schemas/words.ts';

/** Words that stand together in prose, and where they lead. */
export interface Block {
  text: string;
  links: readonly string[];
  heading: boolean;
}

/** One parsed file. */
export interface Entry<Data> {
  id: string;
  file: string;
  data: Data;
  /** Addresses that its prose links to, as written. */
  links: readonly string[];
  /** The anchors that the headings of its prose make. */
  anchors: readonly string[];
  /** The words of every paragraph, item, heading and cell of its prose. */
  blocks: readonly Block[];
}

/** Every parsed file of content. Files that failed their schema are absent. */
export interface Content {
  site: Entry<Site> | undefined;
  promoted: Entry<PromotedData> | undefined;
  synonyms: Entry<SynonymsData> | undefined;
  /** A council may list no places for search. */
  searchPlaces: Entry<SearchPlacesData> | undefined;
  /** A council may try search with no phrases of its own. */
  golden: Entry<GoldenData> | undefined;
  words: Entry<WordsData> | undefined;
  launch: Entry<LaunchData> | undefined;
  /** A council may have no parenting plan. */
  planTemplate: Entry<PlanTemplateData> | undefined;
  planSafety: Entry<CheckerData> | undefined;
  planRotas: Entry<PlanRotasData> | undefined;
  planHolidays: Entry<PlanHolidaysData> | undefined;
  planSpecialDays: Entry<PlanSpecialDaysData> | undefined;
  planWords: Entry<PlanWords> | undefined;
  services: Entry<ServiceData>[];
  providers: Entry<ProviderData>[];
  places: Entry<PlaceData>[];
  topics: Entry<TopicData>[];
  situations: Entry<SituationData>[];
  parents: Entry<ParentGuideData>[];
  /** A council may show no conversations. */
  scenes: Entry<SceneData>[];
  toolkit: Entry<ToolkitPageData>[];
  programme: Entry<ProgrammePageData>[];
  policies: Entry<PolicyData>[];
  checker: Entry<CheckerData>[];
  finder: Entry<FinderData>[];
  referrals: Entry<ReferralData>[];
}

/** A folder of content. */
export type Folder = Exclude<
  keyof Content,
  | 'site'
  | 'promoted'
  | 'synonyms'
  | 'searchPlaces'
  | 'golden'
  | 'words'
  | 'launch'
  | `plan${string}`
>;
