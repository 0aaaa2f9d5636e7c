// npm run build:edit -- --host gitlab --repo council/site --app-id … --site https://…: the editor
// in `dist-editor/`, for hosting under a name of its own against a host of git.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UnshownFields } from '../src/editor/fields.ts';
import { gitHostSchema, reachGitHost } from '../src/editor/git-host.ts';
import { makeEditorRules } from '../src/editor/headers.ts';
import { renderPage } from '../src/editor/render-page.ts';
import { writeAzureConfig } from '../src/hosting/azure.ts';
import { writeCaddyfile } from '../src/hosting/caddy.ts';
import { writeHeadersFile } from '../src/hosting/cloudflare.ts';
import { writeNginxConfig } from '../src/hosting/nginx.ts';
import { buildEditor } from './editor/build-editor.ts';

const built = '.astro/editor';
const folder = 'dist-editor';
const beside = 'hosting/editor';

/** The same server, with another folder. */
const inFolder = (config: string): string =>
  config.replaceAll('/srv/site/dist', `/srv/site/${folder}`);

async function run(values: unknown): Promise<void> {
  const asked = gitHostSchema.safeParse(values);
  if (!asked.success) {
    for (const { path, message } of asked.error.issues) {
      console.error(`--${path.map(String).join('.')}\n    write: ${message}`);
    }
    process.exitCode = 1;
    return;
  }
  const { settings, connect } = reachGitHost(asked.data);
  await buildEditor(built);
  const rules = makeEditorRules(connect);
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
  await rm(`${folder}/built-from.json`);
  await mkdir(beside, { recursive: true });
  await Promise.all([
    writeFile(`${folder}/index.html`, renderPage(settings)),
    writeFile(`${folder}/_headers`, writeHeadersFile(rules)),
    writeFile(`${folder}/staticwebapp.config.json`, writeAzureConfig(rules, [])),
    writeFile(`${beside}/nginx.conf`, inFolder(writeNginxConfig(rules, [], 'editor.example.org'))),
    writeFile(`${beside}/Caddyfile`, inFolder(writeCaddyfile(rules, [], 'editor.example.org'))),
  ]);
  console.log(`The editor is in ${folder}/, and what nginx and Caddy need in ${beside}/.
  Each save is ${settings.drafts ? 'a request to merge' : `a change of the branch ${asked.data.branch ?? 'main'}`}: .ci/run checks it.`);
}

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    ...{ host: text, repo: text, branch: text, address: text, site: text },
    ...{ 'app-id': text, 'sign-in': text },
  },
});
try {
  await run(values);
} catch (fault) {
  if (!(fault instanceof UnshownFields)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
