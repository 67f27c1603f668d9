import type { LifeState } from '../agreement/lifecycle.ts'
import { localDate } from '../format.ts'
import type { AgreementDocument, DocumentInput, DocumentSection, Numbered, SectionDraft } from './agreement-document.ts'
import { hoursSection } from './agreement-document-hours.ts'
import { afterwardsSections } from './agreement-document-outcome.ts'
import { signatureSection } from './agreement-document-signatures.ts'
import { targetsSection } from './agreement-document-targets.ts'
import { dutiesSections, partiesSection, scopeSection, termSection } from './agreement-document-terms.ts'

const STATE_WORDS: Readonly<Record<LifeState, string>> = {
  draft: 'Draft',
  proposed: 'Proposed',
  agreed: 'Agreed',
  'in-force': 'In force',
  expired: 'Expired',
  terminated: 'Terminated',
}

/** Lays an agreement out as a document, clause by clause; parts that it does not have are left out. */
export function agreementDocument(input: DocumentInput): AgreementDocument {
  const { agreement, state, sha256, writtenAt } = input
  const { metadata, spec } = agreement
  const sections = [
    partiesSection(agreement),
    termSection(agreement),
    scopeSection(agreement),
    ...dutiesSections(agreement),
    hoursSection(agreement),
    targetsSection(agreement),
    ...afterwardsSections(agreement),
    signatureSection(input),
  ].filter((section) => section !== null)
  const until = spec.effective.to === undefined ? 'until it is replaced' : `to ${localDate(spec.effective.to)}`
  return {
    title: metadata.title,
    subtitle: `Agreement between ${spec.provider.department} and ${spec.customer.department}`,
    facts: [
      { name: 'Reference', value: metadata.reference },
      { name: 'Version', value: String(spec.version) },
      { name: 'State', value: STATE_WORDS[state] },
      { name: 'In force', value: `${localDate(spec.effective.from)} ${until}` },
      { name: 'Provider', value: `${spec.provider.department}, ${spec.provider.owner.name}` },
      { name: 'Customer', value: `${spec.customer.department}, ${spec.customer.owner.name}` },
    ],
    header: {
      left: `${cut(metadata.reference, 24)} · ${cut(metadata.title, 50)}`,
      right: `${STATE_WORDS[state]} · version ${spec.version}`,
    },
    sections: sections.map(numberedSection),
    properties: {
      title: `${metadata.title} (${metadata.reference}, version ${spec.version})`,
      subject: `Service level agreement, ${STATE_WORDS[state].toLowerCase()}`,
    },
    sha256,
    writtenAt,
  }
}

function numberedSection({ clauses, ...section }: SectionDraft, index: number): DocumentSection {
  let last = 0
  const numbered: Numbered = ({ name = null, text, items = [] }) => {
    last += 1
    return { kind: 'clause', number: `${index + 1}.${last}`, name, text, items }
  }
  return { ...section, clauses: clauses(numbered) }
}

function cut(text: string, most: number): string {
  const letters = Array.from(text)
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
