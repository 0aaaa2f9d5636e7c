import { spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { needTool } from '../../scripts/need-commands.ts';
import { compress } from '../../scripts/compress.ts';
import { serve } from '../../scripts/serve.ts';

/** A server with the built site. */
export interface Running {
  url: string;
  stop: () => Promise<void>;
}

/** A port of this machine that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((give, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address) give(address.port);
        else fail(new Error('This machine gives no port'));
      });
    });
  });
}

/** Runs a server in a folder until it is stopped. Throws what it said when it does not answer. */
async function run(
  command: string,
  values: readonly string[],
  url: string,
  folder: string,
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(command, values, {
    cwd: folder,
    // A group of its own, so that what it starts ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  }
  const end = new Promise<void>((done) => {
    child.once('error', (error) => {
      said += error.message;
      done();
    });
    child.once('exit', () => {
      done();
    });
  });
  const runs = (): boolean =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const send = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && runs()) process.kill(-child.pid, signal);
  };
  const stop = async (): Promise<void> => {
    send('SIGTERM');
    await Promise.race([end, pause(5000)]);
    send('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300 && runs(); tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`${command} does not answer at ${url}:\n${said}`);
}

/** A folder that servers which give up root may read. */
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hosting-'));
  await chmod(folder, 0o755);
  return folder;
}

/** The site in a folder of its own, with the compressed files that `npm run compress` writes. */
async function compressedSite(folder: string, pattern: string): Promise<string> {
  const site = join(folder, 'dist');
  await cp('dist', site, { recursive: true });
  await compress(site, pattern);
  return site;
}

/** A text with one part of it replaced. Throws when the part is not there exactly once. */
function replaced(text: string, part: string, other: string): string {
  const [before, after, ...more] = text.split(part);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`The file does not have "${part}" once`);
  return `${before}${other}${after}`;
}

/** Files that are tested with and without their compressed forms. */
const someFiles = '{index.html,support/index.html,_astro/*.js}';

/**
 * nginx with the produced file, at a free port, without root; files that match `pattern` are
 * compressed beforehand.
 */
export async function startNginx(pattern = someFiles): Promise<Running> {
  const folder = await newFolder();
  const [port, site] = await Promise.all([freePort(), compressedSite(folder, pattern)]);
  const produced = await readFile('hosting/nginx.conf', 'utf8');
  const own = replaced(
    replaced(
      replaced(produced, '  listen 80;\n', `  listen 127.0.0.1:${port};\n`),
      '  listen [::]:80;\n',
      '',
    ),
    'root /srv/site/dist;',
    `root ${site};`,
  );
  await writeFile(join(folder, 'site.conf'), own);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};\n`)
    .join('');
  await writeFile(
    join(folder, 'main.conf'),
    `daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
worker_processes 2;
events { worker_connections 1024; }
http {
${temporary}  sendfile on;
  tcp_nopush on;
  include ${folder}/site.conf;
}
`,
  );
  const url = `http://127.0.0.1:${port}`;
  return run('nginx', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'main.conf')], url, folder);
}

/**
 * Caddy with the produced file, at a free port, over plain HTTP; files that match `pattern` are
 * compressed beforehand.
 */
export async function startCaddy(pattern = someFiles): Promise<Running> {
  const folder = await newFolder();
  const [port, site] = await Promise.all([freePort(), compressedSite(folder, pattern)]);
  const url = `http://127.0.0.1:${port}`;
  const values = ['run', '--adapter', 'caddyfile', '--config', resolve('hosting/Caddyfile')];
  return run('caddy', values, url, folder, {
    SITE_ADDRESS: url,
    SITE_ROOT: site,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  });
}

/** Cloudflare's own runtime and its way with static files, on this machine alone. */
export async function startCloudflare(): Promise<Running> {
  const folder = await newFolder();
  const port = await freePort();
  const values = [
    resolve(needTool('wrangler/bin/wrangler.js')),
    ...['pages', 'dev', resolve('dist'), '--ip', '127.0.0.1', '--port', `${port}`],
    ...['--compatibility-date', '2026-01-01', '--show-interactive-dev-session=false'],
  ];
  return run(process.execPath, values, `http://127.0.0.1:${port}`, folder, {
    // Nothing is sent to or asked of the maker.
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    NO_UPDATE_NOTIFIER: '1',
    CI: '1',
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    WRANGLER_LOG_PATH: join(folder, 'logs'),
  });
}

/** The server of `npm start` and of the browser tests. */
export async function startOwn(): Promise<Running> {
  const { server, url } = await serve('dist', 0);
  return {
    url,
    stop: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
