import { Button, TextInput } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isPlaceholder } from '../../../../shared/agreement/placeholder.ts'
import { countOf } from '../../../../shared/format.ts'
import { client, operations } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { mistakeWords, useEditor, useText } from '../editor.ts'
import fields from '../fields/fields.module.css'
import classes from './check.module.css'
import { FindingList } from './FindingList.tsx'
import { OutlookList } from './OutlookList.tsx'
import { placeWords } from './place-words.ts'

type CheckProps = { readonly flush: () => Promise<void> }

/** What is still wrong, what the judgement found, and the way to the other side. */
export function CheckStep({ flush }: CheckProps) {
  const { draft, problems, document } = useEditor()
  const [saved, setSaved] = useState<typeof document | null>(null)
  useEffect(() => {
    let isHere = true
    void flush().then(() => isHere && setSaved(document))
    return () => {
      isHere = false
    }
  }, [flush, document])
  const judgement = useQuery({
    ...operations.drafts.judge.queryOptions({ input: { draft } }),
    queryKey: [...operations.drafts.judge.key({ input: { draft } }), saved],
    enabled: saved === document,
    gcTime: 0,
  })
  return (
    <>
      <Mistakes />
      {judgement.isError && <FailurePanel error={judgement.error} onRetry={() => void judgement.refetch()} />}
      {judgement.isPending && <p role="status">The check is on its way.</p>}
      {judgement.data !== undefined && (
        <>
          <FindingList findings={judgement.data.findings} />
          <OutlookList outlooks={judgement.data.outlooks} />
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRefresh size={14} />}
            loading={judgement.isFetching}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void judgement.refetch()}
          >
            Check again
          </Button>
        </>
      )}
      <Propose flush={flush} isReady={problems.length === 0} />
    </>
  )
}

/** What keeps it from being an agreement at all; each leads to its field. */
function Mistakes() {
  const { problems, document, acts } = useEditor()
  if (problems.length === 0) return <p>Everything that an agreement needs is written.</p>
  return (
    <Section
      title={`${countOf(problems.length, 'thing')} to put right first`}
      note="Until then the check looks at words and missing parts alone; targets and contradictions follow."
    >
      <ul className={classes.list}>
        {problems.map((problem, index) => (
          <li key={index}>
            <button type="button" className={classes.go} onClick={() => acts.open(problem.path)}>
              {placeWords(document, problem.path)}
            </button>
            <span>{mistakeWords(problem)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type ProposeProps = { readonly flush: () => Promise<void>; readonly isReady: boolean }

function Propose({ flush, isReady }: ProposeProps) {
  const { draft } = useEditor()
  const cache = useQueryClient()
  const owner = useText(['spec', 'provider', 'owner', 'name'])
  const [by, setBy] = useState(isPlaceholder(owner) ? '' : owner)
  const propose = useMutation({
    mutationFn: async () => {
      await flush()
      return client.drafts.propose({ draft, by: by.trim() })
    },
    onSuccess: (proposed) => {
      cache.setQueryData(operations.drafts.show.queryKey({ input: { draft } }), proposed)
      void cache.invalidateQueries({ queryKey: operations.drafts.list.key() })
    },
  })
  return (
    <Section
      title="Propose it to the other side"
      note="Its text then stands still, so that both sides comment on the same words and sign them. It can be withdrawn."
    >
      <div className={fields.stack}>
        <TextInput
          label="Proposed by"
          value={by}
          w={280}
          onChange={({ currentTarget }) => setBy(currentTarget.value)}
        />
        {propose.isError && <FailurePanel error={propose.error} />}
        {!isReady && <p className="secondary">First put right what is listed above.</p>}
        <Button
          style={{ alignSelf: 'flex-start' }}
          disabled={!isReady || by.trim() === ''}
          loading={propose.isPending}
          onClick={() => propose.mutate()}
        >
          Propose the agreement
        </Button>
      </div>
    </Section>
  )
}
