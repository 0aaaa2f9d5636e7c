import { describe, expect, test } from 'vitest';
import { gitHostSchema, reachGitHost } from '../../../../src/editor/git-host.ts';
import { makeEditorRules } from '../../../../src/editor/headers.ts';
import { renderPage } from '../../../../src/editor/render-page.ts';
import { settingsId } from '../../../../src/editor/settings.ts';

const site = 'https://example.org';
const own = 'https://git.example.org';

const reach = (asked: object): ReturnType<typeof reachGitHost> =>
  reachGitHost(gitHostSchema.parse({ repo: 'council/site', site, ...asked }));

describe('a host of git', () => {
  const table: [string, object, object, string[], object][] = [
    [
      'GitLab signs in from the browser alone, and makes drafts',
      { host: 'gitlab', 'app-id': 'abc', address: own },
      {
        ...{ name: 'gitlab', auth_type: 'pkce', app_id: 'abc' },
        ...{ base_url: own, api_root: `${own}/api/v4` },
      },
      [own],
      { drafts: true },
    ],
    [
      'GitHub takes a token where nothing passes a sign-in on',
      { host: 'github' },
      { name: 'github', auth_methods: ['token'] },
      ['https://api.github.com'],
      { drafts: true },
    ],
    [
      'GitHub takes a sign-in by a page of one’s own',
      { host: 'github', 'sign-in': 'https://sign-in.example.org' },
      { name: 'github', base_url: 'https://sign-in.example.org' },
      ['https://api.github.com'],
      { drafts: true },
    ],
    [
      'Forgejo is a Gitea to the library, and a branch takes what its saves make',
      { host: 'forgejo', address: own, branch: 'edits', 'app-id': 'abc' },
      { name: 'gitea', branch: 'edits', base_url: own, api_root: `${own}/api/v1`, app_id: 'abc' },
      [own],
      { drafts: false, request: `${own}/council/site/compare/edits` },
    ],
  ];
  test.each(table)('%s', (_, asked, backend, connect, saves) => {
    expect(reach(asked)).toEqual({
      settings: { site, ...saves, backend: { repo: 'council/site', ...backend } },
      connect,
    });
  });

  test.each([
    [{ host: 'bitbucket' }, 'gitlab, github, gitea or forgejo'],
    [{ host: 'gitlab' }, 'the id of an application'],
    [{ host: 'forgejo', branch: 'edits' }, 'where your Forgejo is'],
    [{ host: 'gitea' }, 'the branch that takes the edits'],
    [{ host: 'github', repo: 'site' }, 'the repository, as "council/site"'],
    [{ host: 'github', address: 'http://git.example.org' }, 'starts with https://'],
  ])('%j is refused in words', (asked, words) => {
    const { error } = gitHostSchema.safeParse({ repo: 'council/site', site, ...asked });
    expect(error?.issues.map(({ message }) => message).join()).toContain(words);
  });
});

test('the policy of the editor lets nothing through but itself and the host named', () => {
  const [rule] = makeEditorRules([own]);
  const policy = rule?.headers['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`connect-src 'self' data: ${own};`);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/eval|https:(?!\/\/git\.example\.org)|\*/);
});

test('the settings of a page end no script', () => {
  const page = renderPage({ site, folder: '</script><script>', drafts: false });
  expect(page.split('</script>')).toHaveLength(3);
  const [, json = ''] = new RegExp(`id="${settingsId}">(.*?)</script>`).exec(page) ?? [];
  expect(JSON.parse(json)).toEqual({ site, folder: '</script><script>', drafts: false });
});
