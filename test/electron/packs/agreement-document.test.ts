import { describe, expect, it } from 'vitest'
import { makeAgreement } from '../../../electron/engine/packs/make-agreement.ts'
import { printAgreement } from '../../../electron/engine/packs/print-agreement.ts'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { DocumentInput } from '../../../shared/packs/agreement-document.ts'
import { agreementDocument } from '../../../shared/packs/agreement-document-write.ts'
import { completeAgreement } from '../../shared/agreement/check/complete-agreement.ts'
import { type ReadPdf, readPdf } from '../../support/read-pdf.ts'

function input(change: (spec: Agreement['spec']) => void = () => {}): DocumentInput {
  return {
    agreement: completeAgreement(change),
    state: 'draft',
    sha256: 'a1b2c3d4'.repeat(8),
    signatures: [],
    writtenAt: Date.parse('2026-11-22T08:00:00Z'),
  }
}

const printed = async (given: DocumentInput): Promise<ReadPdf> => readPdf((await printAgreement(given)).pdf)

describe('an agreement as a document', () => {
  it('numbers its sections and clauses, and leaves out what it does not have', () => {
    const titles = ({ agreement, ...rest }: DocumentInput) =>
      agreementDocument({ agreement, ...rest }).sections.map(({ title }) => title)
    expect(titles(input())).toEqual([
      'Parties',
      'Purpose and duration',
      'Scope',
      'Responsibilities',
      'Expectations',
      'Service hours',
      'Targets',
      'Escalation',
      'Reporting and review',
      'Consequences',
      'Prerequisites',
      'Signatures',
    ])
    const bare = input((spec) => {
      delete spec.escalation
      delete spec.consequences
      delete spec.expectations
    })
    expect(titles(bare)).not.toContain('Escalation')
    const clauses = agreementDocument(input()).sections.flatMap((section) => section.clauses)
    const numbers = clauses.flatMap((clause) => (clause.kind === 'clause' ? [clause.number] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.slice(0, 3)).toEqual(['1.1', '1.2', '2.1'])
  })

  it('says how each target is counted once for all that are counted alike', () => {
    const targets = agreementDocument(input()).sections.find(({ id }) => id === 'targets')
    const tables = targets?.clauses.flatMap((clause) => (clause.kind === 'table' ? [clause.title] : []))
    expect(tables).toEqual(['All targets', 'Counting rules A', 'Counting rules B', 'Counting rules C'])
    const alike = agreementDocument(
      input((spec) =>
        spec.targets.push({
          ...(spec.targets[0] ?? spec.targets[1]),
          id: 'twin',
        } as Agreement['spec']['targets'][number]),
      ), // a copy of a target
    ).sections.find(({ id }) => id === 'targets')
    expect(alike?.clauses.filter((clause) => clause.kind === 'table').length).toBe(4)
  })

  it('reads a week, its holidays and a maintenance window aloud', () => {
    const document = agreementDocument(
      input((spec) => {
        spec.calendars = [
          {
            id: 'office',
            timeZone: 'Europe/London',
            hours: { mon: ['09:00-12:30', '13:30-17:00'], tue: ['09:00-12:30', '13:30-17:00'], sat: ['10:00-14:00'] },
            holidays: [{ every: '12-25', name: 'Christmas Day' }, { set: 'GB-ENG' }],
          },
        ]
        spec.maintenance = [
          { name: 'Night', timeZone: 'Europe/London', hours: { sun: ['02:00-06:00'] }, notice: '24h' },
        ]
      }),
    )
    const hours = document.sections.find(({ id }) => id === 'hours')?.clauses ?? []
    expect(hours[0]).toMatchObject({
      items: ['Closed on holidays: 25 Dec of every year (Christmas Day); the public holidays of GB-ENG.'],
    })
    expect(hours[1]).toMatchObject({
      table: {
        rows: [
          ['Monday and Tuesday', '09:00–12:30, 13:30–17:00'],
          ['Wednesday to Friday', 'closed'],
          ['Saturday', '10:00–14:00'],
          ['Sunday', 'closed'],
        ],
      },
    })
    expect(hours[2]).toMatchObject({
      number: '6.2',
      text: expect.stringContaining('may be taken down when announced 24 h before'),
    })
  })

  it('prints bookmarks, page numbers, its state on every page, and the hash it is signed by', async () => {
    const { pages, bookmarks, properties } = await printed(input())
    expect(pages.map(({ text }) => text.includes('Draft · version 1'))).toEqual(pages.map(() => true))
    expect(pages.map(({ text }, index) => text.includes(`Page ${index + 1} of ${pages.length}`))).toEqual(
      pages.map(() => true),
    )
    expect(bookmarks).toEqual(
      expect.arrayContaining(['1 Parties', '7 Targets', '  7.2 Resolve customer issues', '12 Signatures']),
    )
    const last = pages.at(-1)?.text.replaceAll(/[\s\u200b]/g, '') ?? ''
    expect(last).toContain('a1b2c3d4'.repeat(8))
    expect(last.match(/SignatureDate/g)?.length).toBe(2)
    expect(properties).toMatchObject({ Creator: 'Accord', Producer: 'Accord' })
  })

  it('prints the signatures given in place of the lines', async () => {
    const signatures = [{ party: 'provider' as const, name: 'Dana Reed', role: 'Head', date: '2026-11-20' }]
    const { pages } = await printed({ ...input(), state: 'proposed', signatures })
    expect(pages.at(-1)?.text).toMatch(/Dana Reed, Head.*Signed on 20 Nov 2026/)
  })

  it('is the same to the byte each time, in a thread of its own too', async () => {
    const [first, second, apart] = [
      await printAgreement(input()),
      await printAgreement(input()),
      await makeAgreement(input()),
    ]
    expect(Buffer.from(second.pdf).equals(Buffer.from(first.pdf))).toBe(true)
    expect(Buffer.from(apart.pdf).equals(Buffer.from(first.pdf))).toBe(true)
    expect(apart.pages).toBe(first.pages)
  })

  it('holds forty targets with very long names, and letters that its font lacks', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(4).trim()
    const given = input((spec) => {
      const [first] = spec.targets
      if (first !== undefined)
        spec.targets = Array.from({ length: 40 }, (_, index) => ({
          ...first,
          id: `t${index}`,
          name: `${index} ${long}`,
        }))
      spec.consequences = []
      spec.provider.department = long.replaceAll(' ', '')
      spec.customer.owner.name = '山田太郎'
    })
    const { pages, bookmarks } = await printed(given)
    expect(pages.length).toBeGreaterThan(6)
    expect(bookmarks.filter((line) => line.startsWith('  7.')).length).toBeGreaterThanOrEqual(40)
    expect(pages.flatMap(({ text }) => text).join(' ')).toContain('7.40')
  })
})
