import type { Agreement, MaintenanceWindow } from '../../../shared/agreement/agreement.ts'
import { lengthWords } from '../../../shared/agreement/target-sentence.ts'
import { WeekTable } from './CalendarPart.tsx'
import { useClauses } from './clauses.ts'
import { OpenClause } from './OpenClause.tsx'
import { Part } from './Part.tsx'
import { weekOf } from './week.ts'

/** Hours in which services may be taken down without it being downtime. */
export function MaintenancePart({ spec }: { readonly spec: Agreement['spec'] }) {
  const clause = useClauses()
  if (spec.maintenance === undefined) return null
  return (
    <Part id="maintenance" title="Planned maintenance" path="spec.maintenance">
      {spec.maintenance.map((window, index) => (
        <div key={index} {...clause(`spec.maintenance[${index}]`)}>
          <p>
            {window.name}
            <OpenClause path={`spec.maintenance[${index}]`} name={window.name} />
          </p>
          <p className="secondary">{aboutWindow(window, spec)}</p>
          <WeekTable days={weekOf(window).filter(({ openings }) => openings.length > 0)} />
        </div>
      ))}
    </Part>
  )
}

function aboutWindow({ services, notice, timeZone }: MaintenanceWindow, { scope }: Agreement['spec']): string {
  const nameOf = (id: string) => scope.services.find((service) => service.id === id)?.name ?? id
  const which = services === undefined ? 'All services' : services.map(nameOf).join(', ')
  const announced = notice === undefined ? 'no notice needed' : `announced at least ${lengthWords(notice)} ahead`
  return `${which}; ${announced}. Times are those of ${timeZone}.`
}
