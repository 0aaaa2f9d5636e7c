/**
 * The one inline script of the site, first in every head, under 400 bytes and the same
 * everywhere so that one digest allows it. In a tab that has left the site it hides the document
 * and its title before anything is drawn and goes to the neutral page. It hides the document as
 * it is put away, so that a page brought back by the Back button shows nothing until the guard
 * has looked again. It notes a press of the exit, and forgets what was stored, even before the
 * rest of the script is there.
 */
export const exitGuard =
  '!function(d,h,f,s){h=d.documentElement;f=function(c){try{c=sessionStorage.left}catch(e){c=0}' +
  'h.hidden=c=c&&location.pathname!="/closed/";' +
  'c&&(d.title="Page closed",location.replace("/closed/"))};f();onpageshow=f;' +
  'onpagehide=function(){h.hidden=!0};onclick=function(e){/app-leave/.test(e.target.className)&&' +
  '(localStorage.clear(),(s=sessionStorage).clear(),s.left=1)}}(document)';
