import { record } from 'virtual:accessibility-record';
import type { AccessibilityRecord } from '../schemas/accessibility-record.ts';

/** What the accessibility tests looked at; nothing where this version has not been tested. */
export const testedRecord = (): AccessibilityRecord | undefined => record;
