/** A number to call or text, or a page to get in touch on, with all that a caller should know as words. */
export interface ListedPhone {
  /** The number, or the address of the page as people type it. */
  number: string;
  /** `tel:…`, or `sms:…` for one to text; empty where no link may stand. */
  address: string;
  label: string;
  /** When someone answers, one span a line. */
  hours: readonly string[];
  /** What is not sure about it. */
  notes: readonly string[];
}

/** What a list says of a service: its facts as words, ready to be shown. */
export interface ListedService {
  id: string;
  title: string;
  /** The keys of the areas that it covers. */
  areas: readonly string[];
  /** What to know before relying on it: closed, not confirmed, paused, or old; and its own note. */
  warnings: readonly string[];
  /** Who may use it. */
  eligibility?: string;
  /** What to know when someone is not safe. */
  safety?: string;
  /** Services to use in its place. */
  instead: readonly { id: string; title: string }[];
  phones: readonly ListedPhone[];
  /** Pages to get in touch on, where there are any. */
  pages?: readonly ListedPhone[];
  /** Hours of the service as a whole, one span a line. */
  hours: readonly string[];
  cost?: string;
  /** Where it meets people, one place a line. */
  places: readonly string[];
  website?: string;
  email?: string;
  /** What to know before writing. */
  emailNote?: string;
  /** What the facts were checked against, and when. */
  checked?: string;
}

/** What the page of a list has before it loads anything. */
export interface ListPage {
  /** In how many chunks the facts of services are: see `findChunk`. */
  chunks: number;
  /** The situations that a list may name. */
  situations: readonly { id: string; title: string }[];
}

/** One chunk of the facts that the page of a list loads. */
export interface ListChunk {
  /** Of how many it is one: a page of another publishing may count others. */
  chunks: number;
  services: readonly ListedService[];
}
