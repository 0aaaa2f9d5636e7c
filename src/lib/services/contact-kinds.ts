/** The kinds of numbers, with what a reader does with one, what stands behind it in brackets, and what help by it is. */
export const numberKinds = {
  voice: { does: 'Call', said: '', by: 'phone' },
  text: { does: 'Text', said: 'text message', by: 'text' },
  whatsapp: { does: 'WhatsApp', said: 'WhatsApp', by: 'WhatsApp' },
  'text-relay': {
    does: 'Text relay',
    said: 'text relay: dial it in the Relay UK app',
    by: 'text relay',
  },
  textphone: { does: 'Textphone', said: 'textphone', by: 'textphone' },
} as const;

export type NumberKind = keyof typeof numberKinds;

/** The kinds of pages on which people get in touch, with what a reader does there, and what help by it is. */
export const contactPageKinds = {
  'web-chat': { does: 'Chat online', said: 'Web chat', by: 'chat' },
  'video-relay': {
    does: 'Call in sign language by video',
    said: 'Sign language by video',
    by: 'sign language video',
  },
  form: { does: 'Write to them online', said: 'Online form', by: 'online form' },
} as const;

/** A number as readers see it: `020 7946 0018, extension 204`. */
export const showNumber = ({
  number,
  extension,
}: {
  number: string;
  extension?: string | undefined;
}): string => (extension === undefined ? number : `${number}, extension ${extension}`);

/** The `rel` of a link: one to another site says nothing of where the reader comes from. */
export const findRel = (href: string): 'noreferrer' | undefined =>
  href.startsWith('https:') ? 'noreferrer' : undefined;
