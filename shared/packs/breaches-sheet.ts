import { checkColumns } from './check-columns.ts'
import type { NumberedChecks } from './checks-sheet.ts'
import type { ListSheet } from './workbook.ts'

const COLUMNS =
  'target ticket title priority group category start stop elapsed within over month note source file sheet row'

/** Every counted breach, by target, furthest over its promise first. */
export function breachesSheet(lists: readonly NumberedChecks[], zone: string): ListSheet {
  const all = checkColumns(zone)
  const columns = COLUMNS.split(' ').flatMap((name) => all.filter((column) => column.name === name))
  const breaches = lists.flatMap((found) => placesOf(found).map((place) => ({ ...found, place })))
  return {
    kind: 'list',
    name: 'Breaches',
    columns,
    length: breaches.length,
    frozenColumns: 2,
    at(index) {
      const breach = breaches[index]
      if (breach === undefined) throw new RangeError(`There are ${breaches.length} breaches; none at ${index}.`)
      const check = breach.list.at(breach.place)
      return columns.map(({ of }) => of(check, { number: breach.number, target: breach.target.name, zone }))
    },
  }
}

/** Places of the breaches in the list; equal ones keep its order. */
function placesOf({ list }: NumberedChecks): number[] {
  const found: { place: number; over: number }[] = []
  for (let place = 0; place < list.length; place += 1) {
    const { counted, verdict, overByMs } = list.at(place)
    if (counted && verdict === 'breached') found.push({ place, over: overByMs ?? 0 })
  }
  return found.sort((a, b) => b.over - a.over).map(({ place }) => place)
}
