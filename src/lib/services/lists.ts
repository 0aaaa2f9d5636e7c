import type { ServiceData } from '../../schemas/service.ts';

/** A ready-made part of the directory: a page of its own, so that it works without script. */
export interface ServiceList {
  id: string;
  /** The words of the link, as in "Show only: Free". */
  label: string;
  title: string;
  summary: string;
  includes: (service: Pick<ServiceData, 'cost' | 'channels' | 'audiences'>) => boolean;
}

/** The values that matter most to a parent in a hurry. */
export const serviceLists: readonly ServiceList[] = [
  {
    id: 'free',
    label: 'Free',
    title: 'Free support',
    summary: 'Support services that cost you nothing.',
    includes: (service) => service.cost.kind === 'free',
  },
  {
    id: 'by-phone',
    label: 'By phone',
    title: 'Support by phone',
    summary: 'Support services that you can phone.',
    includes: (service) => service.channels.includes('phone'),
  },
  {
    id: 'online',
    label: 'Online',
    title: 'Support online',
    summary: 'Support services that you can use online or by video call.',
    includes: (service) =>
      service.channels.includes('online') || service.channels.includes('video'),
  },
  {
    id: 'in-person',
    label: 'In person',
    title: 'Support in person',
    summary: 'Support services where you meet someone face to face.',
    includes: (service) => service.channels.includes('in-person'),
  },
  {
    id: 'together',
    label: 'Parents together',
    title: 'Support for parents who are together',
    summary: 'Support services for parents who live together or are a couple.',
    includes: (service) => service.audiences.includes('parents-together'),
  },
  {
    id: 'apart',
    label: 'Parents apart',
    title: 'Support for parents who are apart',
    summary: 'Support services for parents who have separated or are separating.',
    includes: (service) => service.audiences.includes('parents-apart'),
  },
];

/** Names that no service file may have, because a list has that address. */
export const reservedServiceIds: readonly string[] = serviceLists.map(({ id }) => id);
