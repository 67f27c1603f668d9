import { Section } from '../../../components/Section.tsx'
import { useText } from '../editor.ts'
import classes from '../fields/fields.module.css'
import { TextList } from '../fields/TextList.tsx'

/** What each side does, and what it expects of the other. */
export function ExpectationsStep() {
  const provider = useText(['spec', 'provider', 'department']) || 'The provider'
  const customer = useText(['spec', 'customer', 'department']) || 'The customer'
  return (
    <>
      <Section title="Responsibilities" note="What each side does, so that the service can work.">
        <div className={classes.stack}>
          <TextList
            path={['spec', 'responsibilities', 'provider']}
            title={`${provider} will`}
            noun="responsibility"
            hint="Such as: provide maintenance and repairs."
          />
          <TextList
            path={['spec', 'responsibilities', 'customer']}
            title={`${customer} will`}
            noun="responsibility"
            hint="Such as: give timely and accurate information."
          />
        </div>
      </Section>
      <Section title="Expectations" note="What each side may count on from the other.">
        <div className={classes.stack}>
          <TextList
            path={['spec', 'expectations', 'customer']}
            title={`${customer} expects`}
            noun="expectation"
            hint="Quality of the service, how it is accounted for, what is made transparent."
          />
          <TextList
            path={['spec', 'expectations', 'provider']}
            title={`${provider} expects`}
            noun="expectation"
            hint="Available people, access to the tools that are needed, processes that are followed."
          />
        </div>
      </Section>
    </>
  )
}
