import { requireElement, requirePart } from '../../dom.ts';
import { markField } from '../../fields/mark-field.ts';
import { onPress } from '../on-press.ts';
import { isDeviceTaken, type Place } from '../plan-store.ts';
import type { View } from '../view.ts';

const takenWords = 'A plan is kept on this device already. Keep this one in its place?';

/** Asks where the plan may be kept. `about` is the view to go on to. */
export const keepView: View = {
  title: 'Where it is kept',
  needsPlan: false,
  fill(screen, builder, about) {
    const { keeper } = builder;
    const field = requirePart(screen, 'field');
    const boxes = field.querySelectorAll('input');
    const places: readonly Place[] = ['page', 'tab'];
    boxes.forEach((box, index) => {
      // In the page no field has a name, so that no form of it could be sent.
      box.name = 'keep';
      box.checked = places[index] === keeper.asked;
    });
    const details = requireElement(screen, 'details', HTMLDetailsElement);
    const keep = (place: Place): void => {
      keeper.moveTo(place, builder.isOpen ? builder.plan : undefined);
      if (builder.arrived) builder.go('who', about);
      else if (about === 'open') builder.go('open');
      else builder.go(builder.isOpen ? 'tasks' : 'start');
    };
    const isOnDevice = keeper.place === 'device';
    const button = onPress(screen, 'on-device', () => {
      if (isOnDevice || !isDeviceTaken() || confirm(takenWords)) keep('device');
    });
    details.open = isOnDevice;
    if (isOnDevice) button.textContent = 'Go on keeping it on this device';
    screen.addEventListener('submit', (event) => {
      event.preventDefault();
      const place = places.find((_, index) => boxes[index]?.checked);
      if (place) keep(place);
      else if (isOnDevice) builder.go('tasks');
      else {
        markField(field, true);
        boxes[0]?.focus();
      }
    });
  },
};
