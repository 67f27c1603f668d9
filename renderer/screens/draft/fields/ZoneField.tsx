import { ChoiceField } from './ChoiceField.tsx'
import type { FieldProps } from './TextField.tsx'

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
const CHOICES = ZONES.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))

/** A time zone, found by typing part of its city. */
export function ZoneField(props: FieldProps) {
  return <ChoiceField {...props} choices={CHOICES} searchable placeholder="Type a city, such as London" />
}
