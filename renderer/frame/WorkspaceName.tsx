import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { operations } from '../client.ts'
import classes from './WorkspaceName.module.css'

/** Which workspace this is; where it lies is said when pointed at. */
export function WorkspaceName() {
  const { data } = useQuery(operations.workspace.info.queryOptions())
  if (data === undefined) return <span />
  return (
    <Tooltip label={data.folder} position="top-start">
      <span className={classes.workspace}>
        <span className="secondary">Workspace</span>
        <span className={classes.name}>{data.name}</span>
      </span>
    </Tooltip>
  )
}
