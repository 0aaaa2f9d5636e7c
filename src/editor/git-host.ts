import { z } from 'astro/zod';
import type { Settings } from './settings.ts';

const address = z.url({ protocol: /^https$/, error: 'an address that starts with https://' });

/** Whether the library makes of each save a request to merge. */
const makesDrafts = (host: string): boolean => host === 'gitlab' || host === 'github';

/** What `npm run build:edit` is told of the host of git that keeps the content. */
export const gitHostSchema = z
  .strictObject({
    host: z.enum(['gitlab', 'github', 'gitea', 'forgejo'], {
      error: 'gitlab, github, gitea or forgejo',
    }),
    repo: z.string({ error: 'the repository, as "council/site"' }).regex(/^[\w.-]+(\/[\w.-]+)+$/, {
      error: 'the repository, as "council/site"',
    }),
    branch: z.string().optional(),
    /** Where the host is, where it is one’s own. */
    address: address.optional(),
    'app-id': z.string().optional(),
    /** A page that passes a sign-in on to GitHub. */
    'sign-in': address.optional(),
    /** Where the site is published. */
    site: address,
  })
  .refine((asked) => asked.host !== 'gitlab' || asked['app-id'] !== undefined, {
    path: ['app-id'],
    error: 'the id of an application that GitLab knows, without a secret, for the sign-in',
  })
  .refine(({ host, branch }) => makesDrafts(host) || branch !== undefined, {
    path: ['branch'],
    error:
      'the branch that takes the edits, such as "edits", which somebody has made: from it they are asked to be merged',
  })
  .refine(({ host, address: own }) => host !== 'forgejo' || own !== undefined, {
    path: ['address'],
    error: 'where your Forgejo is, such as https://git.example.org',
  });

type GitHost = z.output<typeof gitHostSchema>;

const homes = {
  gitlab: 'https://gitlab.com',
  github: 'https://github.com',
  gitea: 'https://gitea.com',
  forgejo: '',
} as const;

/** How the editor reaches a host of git: its settings, and the addresses that its policy lets through. */
export function reachGitHost(asked: GitHost): { settings: Settings; connect: string[] } {
  const { host, repo, branch, address: own, site } = asked;
  const home = new URL(own ?? homes[host]).origin;
  const signIn = asked['sign-in'];
  const common = { repo, ...(branch === undefined ? {} : { branch }) };
  const api = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1', forgejo: '/api/v1' }[host];
  const backend = {
    name: host === 'forgejo' ? 'gitea' : host,
    ...common,
    ...(host === 'github' && signIn === undefined ? { auth_methods: ['token'] } : {}),
    ...(host === 'github' && signIn !== undefined ? { base_url: signIn } : {}),
    ...(host === 'github' ? {} : { base_url: home }),
    ...(host === 'gitlab' ? { auth_type: 'pkce' } : {}),
    ...(asked['app-id'] === undefined ? {} : { app_id: asked['app-id'] }),
    ...(host === 'github' && own === undefined ? {} : { api_root: `${home}${api}` }),
  };
  return {
    settings: {
      ...{ site, backend, drafts: makesDrafts(host) },
      ...(makesDrafts(host) ? {} : { request: `${home}/${repo}/compare/${branch ?? ''}` }),
    },
    connect: host === 'github' && own === undefined ? ['https://api.github.com'] : [home],
  };
}
