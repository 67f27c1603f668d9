import { Button, Textarea, TextInput } from '@mantine/core'
import { IconLock, IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { SIDES, type Side } from '../../../../shared/agreement/lifecycle.ts'
import { countOf } from '../../../../shared/format.ts'
import type { Review } from '../../../../shared/review/review.ts'
import { STAGE_WORDS } from '../../../../shared/review/review-words.ts'
import { client } from '../../../client.ts'
import { AskFirst } from '../../../components/AskFirst.tsx'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { momentOf } from '../day-of.ts'
import classes from '../Review.module.css'
import { isSuperseded } from '../Revisions.tsx'
import { useReviewAct } from '../use-review-act.ts'

type StageProps = { readonly review: Review }

/** The figures are frozen, both sides sign the very text, and anybody can verify it. */
export function SignOffStage({ review }: StageProps) {
  if (review.frozen === null) return <Freeze review={review} />
  return (
    <>
      <Section
        title="Frozen"
        note={`${momentOf(review.frozen.at)} by ${review.frozen.by}. Later imports and changes do not alter it.`}
      >
        <p>
          SHA-256 <code className={classes.hash}>{review.frozen.sha256}</code>
        </p>
        <div className={classes.line}>
          <Verify review={review} />
          {!isSuperseded(review) && <Reopen review={review} />}
        </div>
      </Section>
      <Section title="Signatures" note="Each side signs the frozen text by its SHA-256.">
        <ul className={classes.list}>
          {SIDES.map((side) => (
            <li key={side}>
              <Signature review={review} side={side} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Freeze({ review }: StageProps) {
  const act = useReviewAct(review, (acting, _: undefined) => client.reviews.freeze(acting))
  const open = review.stages.filter(
    ({ stage, state }) => stage !== 'sign-off' && state !== 'done' && state !== 'skipped',
  )
  return (
    <Section
      title="Freeze the figures"
      note="Figures, rules, calendars, counted tickets and texts are kept in one snapshot with its SHA-256. Nothing changes it any more."
    >
      {open.length > 0 && (
        <p>
          Still open: {open.map(({ stage }) => STAGE_WORDS[stage]).join(', ')}. Finish each, or skip it with a reason.
        </p>
      )}
      <div>
        <Button
          leftSection={<IconLock size={16} aria-hidden />}
          disabled={open.length > 0}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          Freeze the figures
        </Button>
      </div>
      {act.error !== null && <FailurePanel error={act.error} />}
    </Section>
  )
}

function Signature({ review, side }: StageProps & { readonly side: Side }) {
  const [role, setRole] = useState('')
  const sha256 = review.frozen?.sha256 ?? ''
  const act = useReviewAct(review, (acting, _: undefined) =>
    client.reviews.sign({ ...acting, party: side, sha256, ...(role.trim() !== '' && { role: role.trim() }) }),
  )
  const signed = review.signings.find(({ party }) => party === side)
  const department = side === 'provider' ? review.provider : review.customer
  if (isSuperseded(review) && signed === undefined) {
    return (
      <p>
        <strong>{department}</strong>: not signed
      </p>
    )
  }
  if (signed !== undefined) {
    return (
      <p>
        <strong>{department}</strong>: {signed.name}
        {signed.role !== null && `, ${signed.role}`}, {momentOf(signed.at)}
      </p>
    )
  }
  return (
    <div className={classes.line}>
      <strong>{department}</strong>
      <TextInput
        aria-label={`Role of who signs for ${department}`}
        placeholder="Your role"
        value={role}
        onChange={({ currentTarget }) => setRole(currentTarget.value)}
        size="xs"
      />
      <Button size="xs" variant="default" loading={act.isPending} onClick={() => act.mutate(undefined)}>
        Sign for {department}
      </Button>
      {act.error !== null && <FailurePanel error={act.error} />}
    </div>
  )
}

/** More of them say no more. */
const DIFFERENCES_SHOWN = 20

function Verify({ review: { reference, period, revision } }: StageProps) {
  const verify = useMutation({ mutationFn: () => client.reviews.verify({ reference, period, revision }) })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        loading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        Verify from the kept files
      </Button>
      {verify.error !== null && <FailurePanel error={verify.error} />}
      {verify.data !== undefined && (
        <div role="status" className={classes.below}>
          <p>
            <strong>{verify.data.ok ? 'It stands as it was frozen.' : 'It does not stand as it was frozen.'}</strong>
          </p>
          <ul>
            {verify.data.checks.map(({ name, ok, detail }) => (
              <li key={name}>
                {ok ? '●' : '■'} {name}: {detail}
              </li>
            ))}
          </ul>
          {verify.data.differences.slice(0, DIFFERENCES_SHOWN).map(({ path, frozen, now }) => (
            <p key={path} className="secondary">
              {path}: {frozen} when frozen, {now} now
            </p>
          ))}
          {verify.data.differences.length > DIFFERENCES_SHOWN && (
            <p className="secondary">
              {countOf(verify.data.differences.length - DIFFERENCES_SHOWN, 'place')} more;{' '}
              <code>accord review verify</code> lists all of them.
            </p>
          )}
        </div>
      )}
    </>
  )
}

function Reopen({ review }: StageProps) {
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState('')
  const act = useReviewAct(review, (acting, why: string) => client.reviews.reopen({ ...acting, reason: why }))
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setIsAsking(true)}>
        Reopen …
      </Button>
      <AskFirst
        title="Begin the next revision?"
        does={`Begin revision ${review.revision + 1}`}
        leaves="Leave it frozen"
        onDo={() => act.mutate(reason.trim(), { onSuccess: () => setIsAsking(false) })}
        onLeave={() => setIsAsking(false)}
        act={act}
        isOpen={isAsking}
        isReady={reason.trim() !== ''}
      >
        <p>The frozen revision and its signatures stay as they are. The next one begins with what was said so far.</p>
        <Textarea
          label="Why is it reopened?"
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          autosize
          minRows={2}
          data-autofocus
        />
      </AskFirst>
    </>
  )
}
