import { z } from 'astro/zod';
import { contactPageKinds } from '../lib/services/contact-kinds.ts';
import { listKeys } from './list-keys.ts';
import { line, openingHours, webAddress } from './shared.ts';

/** A page on which people get in touch: a web chat, sign language by video, a form. */
export const contactPage = z.strictObject({
  kind: z.enum(listKeys(contactPageKinds)).meta({
    title: 'Kind',
    description: 'web-chat, video-relay for sign language by video, or form.',
  }),
  url: webAddress.meta({ title: 'Address', description: 'The full address of that page.' }),
  label: line.meta({
    title: 'Label',
    description: 'Who or what answers: “Chat for young people”, “SignVideo”.',
  }),
  hours: openingHours.optional().meta({
    title: 'Hours',
    description: 'When somebody answers there. Never write hours you have not confirmed.',
  }),
  note: line.optional().meta({
    title: 'Note',
    description: 'What else to know, such as what it needs.',
  }),
});
