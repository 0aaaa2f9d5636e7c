/** Words that help to make a sentence and do not say what it is about. */
const text =
  'a able about after again all also always am an and any anybody anymore anyone anything are ' +
  'arent as at away be because been being best bit but by can cannot cant come cos could coz ' +
  'day did didnt do does doesnt doing done dont each either else even ever every everything ' +
  'find for from gave get gets getting give given gives go goes going gone gonna good got had ' +
  'happen happens has hasnt have havent having he hello her here hers herself hes hi him ' +
  'himself his how i id if ill im in into is isnt it its ive just keep keeps know lately let ' +
  'lets like look looking looks lot lots made make makes making may me might month months more ' +
  'most much must my myself near need needs never no not now of off often ok okay old on once ' +
  'only or other our ours out over own please pls put quite really right said same say says see ' +
  'seem she shes should shouldnt side since so some somebody something sort start still such ' +
  'take takes tell than thanks that thats the their theirs them then there theres these they ' +
  'theyre thing things think this those though through to today told too try trying u under ' +
  'until up ur us use very wanna want wants was wasnt way we week well went were weve what ' +
  'whats when where which while who why will with without wont wot would wouldnt year years yes ' +
  'you your yours';

export const stopWords: ReadonlySet<string> = new Set(text.split(' '));
