import { MissingPartError } from '../dom.ts';
import type { Builder } from './builder.ts';
import { agreeView } from './views/agree.ts';
import { compareView } from './views/compare.ts';
import { forkView } from './views/fork.ts';
import { joinedView } from './views/joined.ts';
import { keepView } from './views/keep.ts';
import { openView } from './views/open.ts';
import { pairView } from './views/pair.ts';
import { peopleView } from './views/people.ts';
import { pointsView } from './views/points.ts';
import { sectionView } from './views/section.ts';
import { startView } from './views/start.ts';
import { tasksView } from './views/tasks.ts';
import { whoView } from './views/who.ts';

/** One screen of the tool. A view is a file of `views/`, with its markup in the `.astro` beside it. */
export interface View {
  /** What the tab calls it: never what is asked or answered, because browsers keep titles. */
  title: string;
  /** Whether it shows a plan that is open. Without one the reader is led to the start. */
  needsPlan: boolean;
  /** Whether what it shows is there, where that may be over: Back leads to any view once more. */
  isThere?(builder: Builder): boolean;
  /** Whether the reader writes in it, and sees there what is to be mended. */
  isWritten?: boolean;
  /** Fills a copy of its template (`data-template` is its name). `about` is what it was asked for. */
  fill?(screen: HTMLElement, builder: Builder, about: string): void;
  /** Fetches the view itself, where that waits until it is asked for. */
  load?: () => Promise<View>;
}

/** A view that hands the plan over: few come to it, so its code is fetched by those who do. */
const fetchView = (load: () => Promise<View>): View => ({ title: '', needsPlan: true, load });

/** Every view by its name. */
export const views = {
  keep: keepView,
  start: startView,
  people: peopleView,
  open: openView,
  who: whoView,
  tasks: tasksView,
  section: sectionView,
  points: pointsView,
  save: fetchView(async () => (await import('./views/save.ts')).saveView),
  pair: pairView,
  fork: forkView,
  joined: joinedView,
  compare: compareView,
  agree: agreeView,
  take: fetchView(async () => (await import('./views/take.ts')).takeView),
  document: fetchView(async () => (await import('./views/document.ts')).documentView),
} as const satisfies Record<string, View>;

export type ViewName = keyof typeof views;

const isViewName = (name: string): name is ViewName => Object.keys(views).includes(name);

/** Makes each button go to the view that its `data-go` names. Throws where there is no such view. */
export function followLeads(screen: HTMLElement, builder: Builder): void {
  screen.querySelectorAll<HTMLElement>('[data-go]').forEach((button) => {
    const name = button.dataset['go'] ?? '';
    if (!isViewName(name)) throw new MissingPartError(name);
    button.addEventListener('click', () => {
      builder.go(name);
    });
  });
}

/** The view to show: one whose subject is there, and where a plan is open there is none to begin. */
export function chooseView(asked: ViewName, builder: Builder): ViewName {
  const view: View = views[asked];
  const isThere = (!view.needsPlan || builder.isOpen) && (view.isThere?.(builder) ?? true);
  const name = isThere ? asked : 'start';
  return name === 'start' && builder.isOpen ? 'tasks' : name;
}
