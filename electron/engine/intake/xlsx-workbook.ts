import { posix } from 'node:path'
import { damaged, type XlsxPackage } from './xlsx-package.ts'
import { walkPart } from './xlsx-part.ts'
import { prefixedAttribute } from './xml-walk.ts'

export type XlsxSheet = { readonly name: string; readonly hidden: boolean; readonly path: string }

export type XlsxWorkbook = {
  /** Work sheets in the workbook's order; charts and dialogs are left out. */
  readonly sheets: readonly XlsxSheet[]
  /** The sheet that is shown when the file is opened; null when it is none of `sheets`. */
  readonly active: XlsxSheet | null
  readonly date1904: boolean
  readonly strings: string | null
  readonly styles: string | null
}

type Relation = { readonly type: string; readonly target: string }

/** Reads what the workbook says of its sheets. @throws Refusal `xlsx.damaged` */
export async function readWorkbook(parts: XlsxPackage): Promise<XlsxWorkbook> {
  const path = await workbookPath(parts)
  const relations = await relationsOf(parts, path)
  const named: { name: string; hidden: boolean; relation: string }[] = []
  let [activeTab, date1904] = [0, false]
  await walkPart(parts, path, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isOn(attributes['date1904'])
      if (name === 'workbookView') activeTab = Number(attributes['activeTab'] ?? 0)
      if (name !== 'sheet') return
      const hidden = attributes['state'] !== undefined && attributes['state'] !== 'visible'
      named.push({ name: attributes['name'] ?? '', hidden, relation: prefixedAttribute(attributes, 'id') ?? '' })
    },
  })
  const all = named.map(({ name, hidden, relation }) => {
    const found = relations.get(relation)
    return { name, hidden, path: found !== undefined && found.type.endsWith('/worksheet') ? found.target : '' }
  })
  const active = all[activeTab]
  const sheets = all.filter((sheet) => sheet.path !== '')
  return {
    sheets,
    active: active === undefined || active.path === '' ? null : active,
    date1904,
    strings: targetOf(relations, '/sharedStrings', parts),
    styles: targetOf(relations, '/styles', parts),
  }
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

async function workbookPath(parts: XlsxPackage): Promise<string> {
  const relations = parts.has('_rels/.rels') ? await relationsOf(parts, '') : new Map<string, Relation>()
  const found = targetOf(relations, '/officeDocument', parts)
  if (found !== null) return found
  if (parts.has('xl/workbook.xml')) return 'xl/workbook.xml'
  throw damaged(parts.name, 'it holds no workbook')
}

async function relationsOf(parts: XlsxPackage, path: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  const file = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
  if (!parts.has(file)) return relations
  await walkPart(parts, file, {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return
      relations.set(Id, { type: Type, target: resolveTarget(posix.dirname(path), Target) })
    },
  })
  return relations
}

/** Targets are relative to the part that names them, unless they begin with a slash. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  return path.startsWith('/') ? path.slice(1) : posix.normalize(posix.join(folder, path))
}

function targetOf(relations: ReadonlyMap<string, Relation>, type: string, parts: XlsxPackage): string | null {
  const found = [...relations.values()].find((relation) => relation.type.endsWith(type))
  return found !== undefined && parts.has(found.target) ? found.target : null
}
