/** A place in the library of the editor that we change. It stands there once. */
interface Patch {
  why: string;
  from: string;
  to: string;
}

const font = (name: string, file: string): Patch => ({
  why: 'fonts come from our own folder',
  from: `url(https://cdn.jsdelivr.net/fontsource/fonts/${name}.woff2)`,
  to: `url(assets/${file}.woff2)`,
});

/** Words that the library says and we say otherwise. */
const words: readonly [from: string, to: string][] = [
  [
    'There was an error while saving the entry. Please try again later.',
    'It was not saved, and nothing was written. Mend what is named here, then save again.',
  ],
  [
    'Local Workflow is not supported in your browser. Please use Chrome or Edge instead.',
    'This browser cannot save to a folder. Open this page in Chrome or Edge, or change the facts in the spreadsheet that “npm run export:sheet” writes.',
  ],
  ['Create Entry or Assets', 'New entry'],
  ['View on Live Site', 'See its page'],
  ['Work with Local Repository', 'Choose the folder'],
  [
    'Once prompted, select the root directory of your Git repository.',
    'The browser asks for it: choose the folder of the site, which holds the folder “content”.',
  ],
  [
    'Once prompted, select the root directory of the “{$repo}” repository.',
    'The browser asks for it: choose the folder of the site, which holds the folder “content”.',
  ],
];

/** What version 0.221.1 of `@sveltia/cms` does otherwise than we need it, in its `npm/index.js`. */
const patches: readonly Patch[] = [
  font('source-sans-3:vf@5.3.0/latin-wght-normal', 'source-sans-3-latin-wght-normal-BqRLTx4X'),
  font('noto-mono@5.3.0/latin-400-normal', 'noto-mono-latin-400-normal-DiC8lJru'),
  font(
    'material-symbols-outlined:vf@5.3.7/latin-wght-normal',
    'material-symbols-outlined-latin-wght-normal-_Z1IJPLg',
  ),
  ...[
    '`https://unpkg.com/@sveltia/cms`',
    '`https://www.githubstatus.com/api/v2/status.json`',
    '`https://status-api.hostedstatus.com/1.0/status/5b36dc6502d06804c08349f7`',
  ].map((from) => ({
    why: 'nobody is asked for a newer version or for the state of a host',
    ...{ from, to: '`data:,`' },
  })),
  {
    why: 'a file keeps its byte order mark and its line ends when it is read',
    from: 'async e=>(await e.text()).replace(/\\r\\n?/g,`\n`)',
    to: 'async e=>new TextDecoder(`utf-8`,{ignoreBOM:!0}).decode(await e.arrayBuffer())',
  },
  {
    why: 'our format is given the text of a file as it is',
    from: 'e=e.trim().replace(/\\r\\n?/g,`\n`);',
    to: '',
  },
  {
    why: 'what our format writes is saved as it is',
    from: 'if(i)return`${(await i(e)).trim()}\\n`;',
    to: 'if(i)return await i(e);',
  },
  {
    why: 'an entry is made by itself, so that it is checked by itself',
    from: '({fieldConfig:{collection:e,file:t},draft:n})=>{if(t||',
    to: '({fieldConfig:{collection:e,file:t},draft:n})=>{if(!0||t||',
  },
  {
    why: 'no file comes or goes without our checks: pictures and downloads are put in the folder',
    from: 'CP.current=t,xA.current=n,',
    to: 'CP.current=t,xA.current=[],',
  },
  {
    why: 'no menu offers to bring such files',
    from: 'var o=F(i,2);{let e=k(()=>Y(`assets`));wd(o,',
    to: 'var o=F(i,2);if(!1){let e=k(()=>Y(`assets`));wd(o,',
  },
  {
    why: 'nobody signs in to a folder on their own machine',
    from: 'Array.isArray(c)&&!c.length&&r.add(Y(`config.error.no_auth_methods`));',
    to: '',
  },
  {
    why: 'the page can be enlarged',
    from: ',`maximum-scale=1`',
    to: '',
  },
];

function replaceOnce(text: string, from: string, to: string, why: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) {
    throw new Error(`@sveltia/cms has changed: so that ${why}, find anew what was: ${from}`);
  }
  return parts.join(to);
}

/** A file of words of the library, in our words. Throws where one is not there once. */
export const patchWords = (text: string): string =>
  words.reduce((patched, [from, to]) => replaceOnce(patched, from, to, 'it says our words'), text);

/** The text of the library with every change made. Throws where one fits no longer, or twice. */
export const patchLibrary = (text: string): string =>
  patches.reduce(
    (patched, { why, from, to }) => replaceOnce(patched, from, to, why),
    patchWords(text),
  );
