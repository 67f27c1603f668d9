import { gatherContent } from '../../../shared/packs/pack-content.ts'
import type { PackBlock, PackDocument, PackSection } from '../../../shared/packs/pack-document.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { packDocument } from '../../../shared/packs/write-pack.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { someFigures } from '../../support/figures.ts'
import { aPackInput } from '../../support/pack-input.ts'

/** Looks into what a pack says. */

export const documentOf = (given: Partial<PackInput> = {}) => packDocument(gatherContent(aPackInput(given)))
export const ofTargets = (...targets: TargetFigures[]) => documentOf({ figures: someFigures({ targets }) })

export function section(document: PackDocument, id: string): PackSection {
  const found = document.sections.find((each) => each.id === id)
  if (found === undefined) throw new Error(`There is no section ${id}`)
  return found
}

export function blocksOf<Kind extends PackBlock['kind']>({ blocks }: PackSection, kind: Kind) {
  // Filtered by its kind, which TypeScript does not follow through a parameter.
  return blocks.filter((block) => block.kind === kind) as Extract<PackBlock, { kind: Kind }>[]
}
