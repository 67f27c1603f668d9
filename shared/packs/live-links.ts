import type { PackBlock, PackCell, PackSection, PackTable } from './pack-document.ts'

/** The same sections without links to what is not printed with them, as where the target pages are left out. */
export function withLiveLinks(sections: readonly PackSection[]): PackSection[] {
  const ids = new Set(sections.map(({ id }) => id))
  const isThere: IsThere = (link) => link !== undefined && ids.has(link)
  return sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => liveBlock(block, isThere)) }))
}

type IsThere = (link: string | undefined) => boolean

function liveBlock(block: PackBlock, isThere: IsThere): PackBlock {
  if (block.kind === 'table') return { ...block, table: liveTable(block.table, isThere) }
  if (block.kind === 'findings') return { ...block, items: block.items.map((item) => live(item, isThere)) }
  if (block.kind !== 'slam') return block
  return { ...block, slam: { ...block.slam, rows: block.slam.rows.map((row) => live(row, isThere)) } }
}

function liveTable({ rows, ...table }: PackTable, isThere: IsThere): PackTable {
  const cellOf = (cell: string | PackCell) => (typeof cell === 'string' ? cell : live(cell, isThere))
  return { ...table, rows: rows.map((row) => row.map(cellOf)) }
}

function live<Linked extends { readonly link?: string }>(linked: Linked, isThere: IsThere): Linked {
  if (linked.link === undefined || isThere(linked.link)) return linked
  const { link: _link, ...rest } = linked
  return rest as Linked // its link may be left out
}
