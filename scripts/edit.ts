// npm run edit: the editor in the browser, and beside it the site as it is while it is changed.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { UnshownFields } from '../src/editor/fields.ts';
import { buildEditor } from './editor/build-editor.ts';
import { serveEditor } from './editor/serve-editor.ts';

const root = process.cwd();
const built = '.astro/editor';
const port = Number(process.env['PORT'] ?? 4321);
const editorPort = Number(process.env['EDITOR_PORT'] ?? 4400);

const isTaken = (asked: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => {
      resolve(true);
    });
    probe.listen(asked, 'localhost', () => {
      probe.close(() => {
        resolve(false);
      });
    });
  });

// Elsewhere the site would start at another port, where “See its page” does not look.
for (const [name, asked] of Object.entries({ PORT: port, EDITOR_PORT: editorPort })) {
  if (!(await isTaken(asked))) continue;
  console.error(`Port ${asked} is in use. Where “npm run edit” or “npm run dev” runs in another window,
end it there. Else set ${name} to another number.`);
  process.exit(1);
}
try {
  await buildEditor(built);
} catch (fault) {
  if (!(fault instanceof UnshownFields)) throw fault;
  console.error(fault.message);
  process.exit(1);
}
const site = `http://localhost:${port}`;
const { url } = await serveEditor(built, { root, site, port: editorPort });
console.log(`The editor is at ${url}
  Open it in Chrome or Edge. Press “Choose the folder”, and choose ${root}
  Other browsers cannot save to a folder: use npm run export:sheet there.`);
if (!existsSync('.git')) {
  console.log(
    '  This folder is no copy from git, and the editor takes no other. Run “git init” in it once.',
  );
}
await import('./dev.ts');
