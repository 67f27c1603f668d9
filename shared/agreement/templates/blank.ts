import type { DraftDocument } from '../../operations/drafts.ts'
import { placeholder } from '../placeholder.ts'
import type { TemplateParts } from './template-parts.ts'

/** Every part of an agreement with nothing claimed: no hours, no targets, no cadence. It is no agreement until it has a target. */
export function blank({ term: { version, effective, timeZone }, prerequisites }: TemplateParts): DraftDocument {
  return {
    apiVersion: 'accord/v1',
    kind: 'Agreement',
    metadata: { reference: placeholder('Reference'), title: placeholder('Title') },
    spec: {
      version,
      effective: { from: effective.from },
      timeZone,
      purpose: placeholder('What the customer can do because of this agreement'),
      provider: { department: placeholder('Department that provides'), owner: { name: placeholder('Name: owner') } },
      customer: { department: placeholder('Department that receives'), owner: { name: placeholder('Name: owner') } },
      scope: { services: [{ id: 'service', name: placeholder('Service') }], exclusions: [] },
      responsibilities: { provider: [], customer: [] },
      expectations: { provider: [], customer: [] },
      calendars: [],
      targets: [],
      escalation: [],
      consequences: [],
      prerequisites: prerequisites.map(({ id, met }) => ({ id, met })),
    },
  }
}
