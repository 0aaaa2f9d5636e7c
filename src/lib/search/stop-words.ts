/** Words that help to make a sentence and do not say what it is about. */
const text =
  'a about after again all also am an and any anybody anyone anything are arent as at away be ' +
  'because been being but by can cannot cant come could did didnt do does doesnt doing done dont ' +
  'each either else even ever every everything find for from gave get gets getting give given ' +
  'gives go goes going gone gonna got had has hasnt have havent having he her here hers herself ' +
  'hes him himself his how i id if ill im in into is isnt it its ive just keep keeps know let lets ' +
  'like made make makes making may me might more most much must my myself near need needs no not ' +
  'now of off often on once only or other our ours out over own please put really said same say ' +
  'says see seem she shes should shouldnt so some somebody something sort still such take takes ' +
  'tell than that thats the their theirs them then there theres these they theyre thing things ' +
  'think this those though through to too told trying try under until up us use very want wants ' +
  'was wasnt way we well went were weve what whats when where which while who why will with ' +
  'without wont would wouldnt yes you your yours anymore always never im ok okay thanks hi hello ' +
  'able start best good right side happens happen look looking looks cos coz bit lot lots u ur ' +
  'there today wanna quite wot pls having lately every week day since ' +
  'year years old month months';

export const stopWords: ReadonlySet<string> = new Set(text.split(' '));
