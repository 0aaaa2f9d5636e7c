import { onPress } from '../on-press.ts';
import type { View } from '../view.ts';

/** Three ways to begin: the form, one's own words, or a plan that there is. */
export const startView: View = {
  title: 'Begin',
  needsPlan: false,
  fill(screen, builder) {
    const begin = (form: boolean) => (): void => {
      builder.form = form;
      builder.go('people');
    };
    onPress(screen, 'template', begin(true));
    onPress(screen, 'own', begin(false));
    // The stops are asked again before every file.
    onPress(screen, 'open-file', () => {
      builder.askStops('open');
    });
  },
};
