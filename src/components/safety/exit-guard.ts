/**
 * The one inline script of the site, first in every head, under 400 bytes and the same
 * everywhere so that one digest allows it. In a tab that has left the site it hides the document
 * before anything is drawn and goes to the neutral page. It hides the document as it is put away,
 * so that a page brought back by the Back button shows nothing until the guard has looked again.
 */
export const exitGuard =
  '!function(h,f){f=function(c){try{c=sessionStorage.left}catch(e){c=0}' +
  'h.hidden=c=c&&location.pathname!="/closed/";c&&location.replace("/closed/")};f();' +
  'addEventListener("pageshow",f);addEventListener("pagehide",function(){h.hidden=!0})}' +
  '(document.documentElement)';
