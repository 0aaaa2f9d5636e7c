import { ownPages } from '../../lib/addresses.ts';
import { keptCache } from '../../lib/kept-toolkit/kept-files.ts';

/**
 * The first script of every page, inline in its head and the same everywhere, so that one digest
 * allows it. It is all of "Leave this site", so that no other script need come first.
 *
 * A press of the exit hides the page, empties both stores, leaves two marks and puts the exit in
 * the page's place. The tab's mark (`sessionStorage.left`) closes each page that this tab opens
 * later. A number at random (`localStorage.v`) tells no story, nor does its name: each page remembers which number
 * it found, and another one means that somebody has left since. So pages that the browser kept
 * whole see it, which in Firefox have an old copy of the tab's store, and so does every other tab.
 * What is closed shows the neutral page. What a browser keeps is put away hidden, so that it
 * shows nothing until this has looked again.
 *
 * A toolkit that a practitioner kept is deleted, and the worker that answers for it taken away. The
 * browser does both by itself, and the leaving does not wait. So the page knows that worker before:
 * one that is asked for with the press may be found once the page is gone. A worker that it did not
 * find takes itself away the next time it runs.
 *
 * Where storage is denied nothing can be marked: then, as without script, the page says so,
 * because `data-covers` is not set.
 */
export const exitGuard =
  '{let u,m,r=[],h=document.lastChild;' +
  '(onclick=onauxclick=onfocus=onpageshow=onstorage=(e,a,l,s)=>{' +
  'e.button<2&&(a=e.target.closest(".app-leave"))&&e.preventDefault(u=a.href);' +
  'try{navigator.serviceWorker.getRegistrations().then(a=e=>(r=e).map(e=>u&&e.unregister()));' +
  `a(r);u&&caches.delete("${keptCache}")}catch(e){}` +
  'try{s=sessionStorage;l=localStorage;s.left||u&&(l.v=Math.random(l.clear()));' +
  `a=l.v||1;m=m||a;if(s.left||m!=a)s.clear(),s.left=1,u=u||"${ownPages.closed.href}";h.dataset.covers=1}` +
  'catch(e){}' +
  `if(h.hidden=u&&location.pathname!=u)document.title="${ownPages.closed.text}",location.replace(u)})({});` +
  'onpagehide=e=>h.hidden=e.persisted}';
