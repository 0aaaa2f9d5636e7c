/** Defines a method where a browser has none, so that loops over properties do not meet it. */
const define = (owner: string, name: string, body: string): string =>
  `${owner}.${name}||Object.defineProperty(${owner},"${name}",{value:function${body}});`;

/**
 * What scripts may use although phones of 2018 lack it, each with the code that stands in for it.
 * Everything else that is newer than ES2018 is refused: `tests/site/built/older-phones.test.ts`.
 */
export const fallbacks: Readonly<Record<string, { used: RegExp; code: string }>> = {
  'Array.prototype.flat': {
    used: /\.flat\(/,
    code: define(
      'Array.prototype',
      'flat',
      '(d=1){return this.reduce((a,e)=>a.concat(d>1&&Array.isArray(e)?e.flat(d-1):e),[])}',
    ),
  },
  'Array.prototype.flatMap': {
    used: /\.flatMap\(/,
    code: define('Array.prototype', 'flatMap', '(f){return[].concat(...this.map(f))}'),
  },
  'Object.fromEntries': {
    used: /\bObject\.fromEntries\(/,
    code: define('Object', 'fromEntries', '(e){const o={};for(const[k,v]of e)o[k]=v;return o}'),
  },
  'String.prototype.matchAll': {
    used: /\.matchAll\(/,
    code: define(
      'String.prototype',
      'matchAll',
      '(r){const e=new RegExp(r,r.flags),a=[];let m;while(m=e.exec(this)){a.push(m);if(!m[0])e.lastIndex++}return a}',
    ),
  },
  'String.prototype.trimStart': {
    used: /\.trimStart\(/,
    code: define('String.prototype', 'trimStart', '(){return this.replace(/^\\s+/,"")}'),
  },
  'String.prototype.trimEnd': {
    used: /\.trimEnd\(/,
    code: define('String.prototype', 'trimEnd', '(){return this.replace(/\\s+$/,"")}'),
  },
  // The form that RFC 9562 gives to numbers by chance: version 4.
  'crypto.randomUUID': {
    used: /\bcrypto\.randomUUID\(/,
    code: define(
      'crypto',
      'randomUUID',
      '(){return"10000000-1000-4000-8000-100000000000".replace(/[018]/g,c=>(c^crypto.getRandomValues(new Uint8Array(1))[0]&15>>c/4).toString(16))}',
    ),
  },
  globalThis: {
    used: /\bglobalThis\b/,
    code: 'typeof globalThis=="undefined"&&(self.globalThis=self);',
  },
};

/** A script with what stands in for all that it uses of these, before anything of its own. */
export const addFallbacks = (code: string): string =>
  Object.values(fallbacks)
    .filter(({ used }) => used.test(code))
    .map((fallback) => fallback.code)
    .join('') + code;
