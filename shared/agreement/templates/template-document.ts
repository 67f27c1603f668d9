import type { DraftDocument, TemplateName } from '../../operations/drafts.ts'
import type { Agreement } from '../agreement.ts'
import { blank } from './blank.ts'
import { customerIssues } from './customer-issues.ts'
import { environmentsWithinADay } from './environments-within-a-day.ts'
import { hardwareNetworkBackupTraining } from './hardware-network-backup-training.ts'
import { itForMarketing } from './it-for-marketing.ts'
import { productionUptime } from './production-uptime.ts'
import { type TemplateOccasion, type TemplateParts, templateParts } from './template-parts.ts'

type Template = {
  readonly title: string
  /** What it is for, in one sentence. */
  readonly says: string
  readonly write: (parts: TemplateParts) => Agreement | DraftDocument
}

const TEMPLATE: Readonly<Record<TemplateName, Template>> = {
  'it-for-marketing': {
    title: 'IT support for Marketing',
    says: 'IT answers Marketing’s requests within 24 hours and critical issues within 4, with a review every six months.',
    write: itForMarketing,
  },
  'production-uptime': {
    title: 'Production uptime of 99.9 %',
    says: 'IT operations keeps production systems up for a development team, day and night.',
    write: productionUptime,
  },
  'environments-within-a-day': {
    title: 'New environments within 24 hours',
    says: 'Platform engineering provisions the environments that application teams ask for.',
    write: environmentsWithinADay,
  },
  'customer-issues': {
    title: 'Customer issues within a timeframe',
    says: 'Customer support answers and resolves customers’ issues for the product teams, by priority.',
    write: customerIssues,
  },
  'hardware-network-backup-training': {
    title: 'Hardware, network, backup and training',
    says: 'IT supports any department with repairs, uptime, backups and training, each with a target of its kind.',
    write: hardwareNetworkBackupTraining,
  },
  blank: {
    title: 'Blank agreement',
    says: 'Every part of an agreement, with nothing written in it yet.',
    write: blank,
  },
}

/** A template's title and what it is for. */
export function aboutTemplate(name: TemplateName): { title: string; says: string } {
  const { title, says } = TEMPLATE[name]
  return { title, says }
}

/**
 * A new agreement from a template, a plain JSON value: effective for a year from the first day of a month that is half a month
 * off. What its user must fill in stands in square brackets, see `placeholder.ts`. All but the blank one are agreements in order.
 */
export function templateDocument(name: TemplateName, occasion: TemplateOccasion): DraftDocument {
  const written = JSON.stringify(TEMPLATE[name].write(templateParts(occasion)))
  return JSON.parse(written) as DraftDocument // an object of JSON, a copy that shares no part with the template
}
