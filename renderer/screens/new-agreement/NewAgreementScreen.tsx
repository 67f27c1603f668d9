import { IconFileText } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { TemplateName } from '../../../shared/operations/drafts.ts'
import { readAgreementText } from '../../agreement-text.ts'
import { client, operations } from '../../client.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { Section } from '../../components/Section.tsx'
import { useBy } from '../../components/use-actor.ts'
import { chooseFile } from '../../files.ts'
import { DraftsOnTheWay } from './DraftsOnTheWay.tsx'
import classes from './NewAgreement.module.css'
import { NextVersion } from './NextVersion.tsx'

const route = getRouteApi('/agreements/new')
const CRUMBS = [{ label: 'Agreements', link: { to: '/agreements' } }, { label: 'New agreement' }] as const

type Beginning = Parameters<typeof client.drafts.start>[0]

/** Where an agreement begins: from an example, a version that is kept, or a file. */
export function NewAgreementScreen() {
  const { next } = route.useSearch()
  const start = useStart()
  const fromFile = (file: File | null) => file !== null && start.mutate(file)
  return (
    <Page
      name="New agreement"
      title="What does the new agreement begin with?"
      lead="Everything in it can be changed. It is a draft until both sides have signed it."
      crumbs={CRUMBS}
    >
      {start.isError && <FailurePanel error={start.error} subject="the file" />}
      <DraftsOnTheWay />
      <Templates isBusy={start.isPending} onTemplate={(template) => start.mutate({ template })} />
      <NextVersion reference={next ?? null} isBusy={start.isPending} onStart={(input) => start.mutate(input)} />
      <Section title="From a file" note="A file with mistakes is taken too: they are named beside their fields.">
        <div className={classes.file}>
          <DropZone
            title="Drop an agreement file here"
            hint="YAML or JSON, as Accord exports it."
            icon={<IconFileText size={22} stroke={1.6} />}
            act="Choose a file"
            onFile={fromFile}
            onChoose={() => void chooseFile('.yaml,.yml,.json').then(fromFile)}
          />
        </div>
      </Section>
    </Page>
  )
}

function useStart() {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const by = useBy()
  return useMutation({
    mutationFn: async (beginning: Beginning | File) => {
      const asked = beginning instanceof File ? await readAgreementText(beginning) : beginning
      return client.drafts.start({ ...asked, ...by })
    },
    onSuccess: async ({ draft }) => {
      void cache.invalidateQueries({ queryKey: operations.drafts.list.key() })
      await navigate({ to: '/drafts/$draft', params: { draft: String(draft) } })
    },
  })
}

type TemplatesProps = { readonly isBusy: boolean; readonly onTemplate: (name: TemplateName) => void }

function Templates({ isBusy, onTemplate }: TemplatesProps) {
  const templates = useQuery(operations.drafts.templates.queryOptions())
  return (
    <Section title="From an example" note="Complete enough to sign, once the names are filled in.">
      {templates.isError && <FailurePanel error={templates.error} onRetry={() => void templates.refetch()} />}
      <ul className={classes.templates}>
        {(templates.data ?? []).map(({ name, title, says }) => (
          <li key={name}>
            <button type="button" disabled={isBusy} onClick={() => onTemplate(name)}>
              <span className={classes.title}>{title}</span>
              <span className={classes.says}>{says}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
