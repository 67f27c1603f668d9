import { expect, it } from 'vitest'
import { changeOf, NO_WISHES, type Wishes } from '../../renderer/screens/what-if/wishes.ts'

it.each<[string, Partial<Wishes>, object]>([
  ['asks for nothing', {}, {}],
  [
    'for another promise by priority',
    { within: 'critical=4h, default=8h' },
    { within: { critical: '4h', default: '8h' } },
  ],
  [
    'for other bars, with or without a sign',
    { objective: '90', minimum: '85 %' },
    { objective: '90%', minimum: '85 %' },
  ],
  [
    'for another stop and another clock',
    { stop: 'closed', clock: '24x7' },
    { counting: { clock: '24x7', stop: 'closed' } },
  ],
  ['for no hours that cannot be read', { hours: 'weekdays' }, {}],
  ['for tickets left out by key', { leaveOut: 'INC1, INC2;INC3' }, { leaveOut: { tickets: ['INC1', 'INC2', 'INC3'] } }],
  [
    'for whatever is of one kind or of another',
    { leaveOutGroups: ['Network', 'Desk'], leaveOutRequesters: ['Ada'] },
    { leaveOut: { where: [{ group: ['Network', 'Desk'] }, { requester: ['Ada'] }] } },
  ],
])('%s', (_, wishes, change) => {
  expect(changeOf({ ...NO_WISHES, ...wishes })).toEqual(change)
})
