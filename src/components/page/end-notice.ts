/**
 * Takes the notice before it away when its time is over: `data-ends` is that instant, in
 * milliseconds. It runs where the notice stands, before it is drawn, so that nobody sees an old
 * one and nothing moves. Pages without a notice do not have it. Without script the notice stays,
 * and says its last day.
 */
export const endNotice =
  '{let n=document.currentScript.previousElementSibling;Date.now()<n.dataset.ends||n.remove()}';
