import { Button } from '@mantine/core'
import { IconCircleCheck, IconFileText } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Agreement } from '../../shared/agreement/agreement.ts'
import { countOf, localDate } from '../../shared/format.ts'
import { type AgreementText, readAgreementText } from '../agreement-text.ts'
import { client } from '../client.ts'
import { chooseFile } from '../files.ts'
import classes from './AddAgreementPanel.module.css'
import { DropZone } from './DropZone.tsx'
import { FailurePanel } from './FailurePanel.tsx'
import { Problems, type SaidProblem } from './Problems.tsx'
import { useBy } from './use-actor.ts'

const ACCEPT = '.yaml,.yml,.json'

type ChosenText = AgreementText & { readonly name: string }

/** One file: chosen, checked with every problem in its place, then kept. */
export function AddAgreementPanel({ onDone }: { readonly onDone: () => void }) {
  const [chosen, setChosen] = useState<ChosenText | null>(null)
  const check = useMutation({
    mutationFn: async (file: File) => {
      setChosen({ name: file.name, text: '', format: 'yaml' })
      const read = await readAgreementText(file)
      setChosen({ name: file.name, ...read })
      return client.agreements.check(read)
    },
  })

  const take = (file: File | null) => file !== null && check.mutate(file)
  const choose = async () => take(await chooseFile(ACCEPT))

  return (
    <div className={classes.panel}>
      <DropZone
        title={chosen === null ? 'Drop an agreement file here' : chosen.name}
        hint="YAML or JSON. The file is checked first; nothing is kept before you say so."
        icon={<IconFileText size={22} stroke={1.6} />}
        act={chosen === null ? 'Choose a file' : 'Choose another'}
        onFile={take}
        onChoose={() => void choose()}
      />
      {check.isError && <FailurePanel error={check.error} {...(chosen !== null && { subject: chosen.name })} />}
      {check.data?.valid === false && <Invalid problems={check.data.problems} name={chosen?.name ?? 'the file'} />}
      {chosen !== null && check.data?.agreement && (
        <Keep agreement={check.data.agreement} chosen={chosen} onDone={onDone} />
      )}
    </div>
  )
}

type InvalidProps = { readonly problems: readonly SaidProblem[]; readonly name: string }

function Invalid({ problems, name }: InvalidProps) {
  return (
    <>
      <p>This is not an agreement yet. Correct the file where it says, and choose it again.</p>
      <Problems problems={problems} subject={name} />
    </>
  )
}

type KeepProps = { readonly agreement: Agreement; readonly chosen: ChosenText; readonly onDone: () => void }

function Keep({ agreement, chosen, onDone }: KeepProps) {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const by = useBy()
  const { metadata, spec } = agreement
  const add = useMutation({
    mutationFn: () => client.agreements.add({ text: chosen.text, format: chosen.format, ...by }),
    onSuccess: async ({ reference }) => {
      await cache.invalidateQueries()
      onDone()
      await navigate({ to: '/agreements/$reference', params: { reference } })
    },
  })
  return (
    <>
      <div className={classes.found}>
        <IconCircleCheck size={20} aria-hidden />
        <div>
          <p className={classes.title}>{metadata.title}</p>
          <p className="secondary">
            {metadata.reference}, version {spec.version} · {spec.provider.department} for {spec.customer.department} ·{' '}
            {countOf(spec.targets.length, 'target')} · in force from {localDate(spec.effective.from)}
          </p>
        </div>
      </div>
      {add.isError && <FailurePanel error={add.error} subject={chosen.name} />}
      <div className={classes.acts}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button onClick={() => add.mutate()} loading={add.isPending}>
          Add this agreement
        </Button>
      </div>
    </>
  )
}
