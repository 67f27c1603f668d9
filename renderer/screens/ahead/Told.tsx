import classes from './Ahead.module.css'

export type ToldProps = {
  readonly title: string
  readonly told: { readonly sentence: string; readonly method: { readonly name: string; readonly sentence: string } }
}

/** An answer in a sentence, with how it came to be. */
export function Told({ title, told }: ToldProps) {
  return (
    <div className={classes.told}>
      <h3>{title}</h3>
      <p>{told.sentence}</p>
      <p className={classes.method}>
        {told.method.name}. {told.method.sentence}
      </p>
    </div>
  )
}
