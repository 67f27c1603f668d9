import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import classes from './Audit.module.css'

/** Works every hash out again, and says in words what stands and what does not. */
export function ChainCheck() {
  const verify = useMutation({ mutationFn: () => client.workspace.verify() })
  const { data } = verify
  return (
    <div className={classes.chain}>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        loading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        Verify the trail and what is kept
      </Button>
      {verify.isError && <FailurePanel error={verify.error} onRetry={() => verify.mutate()} />}
      {data !== undefined && (
        <div role="status" className={classes.outcome}>
          <p>
            <strong>
              {data.ok
                ? 'Everything is as it was kept: no entry was changed, and every file and signature fits.'
                : 'Something is not as it was kept. What is marked in red was changed from outside.'}
            </strong>
          </p>
          <ul>
            {data.checks.map(({ name, ok, detail }) => (
              <li key={name}>
                <StatusMark status={ok ? 'green' : 'red'} word={name} />
                <span>{detail}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
