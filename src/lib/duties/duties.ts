import type { Site } from '../../schemas/site.ts';

/** One thing that a public body owes its readers to say, and what it says, if that is settled. */
export interface Duty {
  /** The field of `site.yaml` that settles it. */
  field: string;
  /** What it is, for readers. */
  name: string;
  /** What is said; nothing while it is not settled. */
  said: string | undefined;
  /** Where the words lead. */
  href?: string | undefined;
}

/** The model's three phrases on how far a site meets the standard (SI 2018/952, regulation 8). */
const standard = 'Web Content Accessibility Guidelines (WCAG) version 2.2, level AA';
const statuses = {
  fully: `This website is fully compliant with the ${standard}.`,
  partially: `This website is partially compliant with the ${standard}. The parts that fail it are named on this page.`,
  not: `This website is not compliant with the ${standard}. What fails it is named on this page.`,
} as const;

/** What a privacy notice owes its readers (UK GDPR, article 13), in the order it is read. */
export function privacyDuties({ privacyNotice }: Pick<Site, 'privacyNotice'>): Duty[] {
  const { controller, officer, lawfulBasis, host, logs, rights, complaint } = privacyNotice;
  const duty = (field: keyof typeof privacyNotice, name: string, said?: string): Duty => ({
    field: `privacyNotice.${field}`,
    name,
    said,
  });
  return [
    duty('controller', 'Who decides how personal data is used here (the controller)', controller),
    duty('officer', 'The data protection officer, and how to reach them', officer),
    duty('host', 'Who keeps these pages online (the host)', host),
    duty('lawfulBasis', 'The lawful basis for the host’s logs', lawfulBasis),
    duty('logs', 'How long logs are kept', logs),
    { ...duty('rights', 'Your rights over your data', rights?.text), href: rights?.href },
    {
      ...duty('complaint', 'How to complain to the regulator', complaint?.text),
      href: complaint?.href,
    },
  ];
}

/** What an accessibility statement owes its readers (SI 2018/952, regulation 8). */
export function accessibilityDuties({
  accessibilityStatement,
}: Pick<Site, 'accessibilityStatement'>): Duty[] {
  const { status, contact, replyWithin, enforcement } = accessibilityStatement;
  const duty = (field: keyof typeof accessibilityStatement, name: string, said?: string): Duty => ({
    field: `accessibilityStatement.${field}`,
    name,
    said,
  });
  return [
    duty('status', 'Compliance status', status && statuses[status]),
    { ...duty('contact', 'How to report a problem', contact?.text), href: contact?.href },
    duty('replyWithin', 'How soon you get a reply', replyWithin),
    {
      ...duty('enforcement', 'If you are not happy with the reply', enforcement?.text),
      href: enforcement?.href,
    },
  ];
}

/** What readers need in order to reach the council about this site. */
export function contactDuties({ contact }: Pick<Site, 'contact'>): Duty[] {
  const { phone, email, form, address, replyWithin, reportMistake, beListed } = contact;
  const way = phone?.number ?? email ?? form?.text ?? address;
  return [
    { field: 'contact', name: 'How to reach the council about this site', said: way },
    { field: 'contact.replyWithin', name: 'How soon you get an answer', said: replyWithin },
    { field: 'contact.reportMistake', name: 'How to report a mistake', said: reportMistake?.text },
    { field: 'contact.beListed', name: 'How a service asks to be listed', said: beListed?.text },
  ];
}
