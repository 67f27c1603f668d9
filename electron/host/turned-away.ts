/** A request that the host turns away, as the status and the sentence a person may read. */
export class TurnedAway extends Error {
  override readonly name = 'TurnedAway'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}
