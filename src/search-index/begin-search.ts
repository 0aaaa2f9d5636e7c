import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPages } from '../lib/addresses.ts';
import {
  searchProgramAddress,
  searchWordsAddress,
  searchWorkerAddress,
} from '../lib/script-addresses.ts';

/** The one script of the search page, and what it or any other imports, by their addresses. */
const script = /<script type="module" src="([^"]+)"/g;
const imports = /(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g;
const lateImports = /import\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g;

/** What all that is put into the head stands before. */
const next = '<meta name="viewport"';

/**
 * The script in the head of the search page, written for ES2018. Where the page opens with a
 * question it asks at once for all that answers one: otherwise the page's script would ask for it
 * once it has come itself. It reads the question from the places from which `site-search.ts`
 * takes it, and sends nothing of it.
 */
const begin = (answers: string): string =>
  'try{if(/q=./.test(location)||(history.state||0).search||sessionStorage.search){' +
  `let b=window.begun={},w="${searchWorkerAddress}",l=document.createElement("link");` +
  `l.rel="modulepreload";l.href="${answers}";document.head.append(l);` +
  `for(let a of["${searchWordsAddress}","${searchProgramAddress}"])(b[a]=fetch(a)).catch(e=>e);` +
  // As `worker-policy.ts` does it, which then does nothing.
  'window.trustedTypes&&trustedTypes.createPolicy("default",{createScriptURL:e=>e==w?e:null});' +
  'window.begunWorker=[l=new Worker(w),new Promise(e=>l.onerror=e)]}}catch(e){}';

/**
 * The search page with that script, and with its own scripts named in its head, all of which it
 * would otherwise learn of one after another. `read` gives the text of a script. Throws where the
 * page has not one script or no place for this, or what its script imports late is not one.
 */
export function beginSearch(html: string, read: (address: string) => string): string {
  const [entry, ...more] = [...html.matchAll(script)].map(([, address = '']) => address);
  if (entry === undefined || more.length > 0) throw new Error('the search page has not one script');
  const folder = entry.replace(/[^/]+$/, '');
  const find = (address: string, pattern: RegExp): string[] =>
    [...read(address).matchAll(pattern)].map(([, name = '']) => folder + name);
  const reach = (address: string, seen: Set<string>): Set<string> => {
    for (const each of find(address, imports)) {
      if (!seen.has(each)) reach(each, seen.add(each));
    }
    return seen;
  };
  const first = reach(entry, new Set([entry]));
  const late = find(entry, lateImports).flatMap((address) => [
    ...reach(address, new Set([address])),
  ]);
  const [answers, ...others] = late.filter((address) => !first.has(address));
  if (answers === undefined || others.length > 0) {
    throw new Error('what answers a question is not one script');
  }
  // The page's own script comes before what answers: it shows the help for people who are afraid.
  const links = [...first].map((address) => `<link rel="modulepreload" href="${address}">`);
  const head = `${links.join('')}<script>${begin(answers)}</script>`;
  if (!html.includes(next)) throw new Error(`the search page has no ${next}`);
  return html.replace(next, () => head + next);
}

/** Puts all that into the search page of a built site, and gives its HTML: hosts must let its script through. */
export function finishSearchPage(folder: string): string {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const page = `${ownPages.search.href}index.html`;
  const html = beginSearch(read(page), read);
  writeFileSync(join(folder, page), html);
  return html;
}
