import { EventEmitter } from 'node:events'
import { settings } from './application.ts'

/** Every notification that was shown, the newest last. */
export const notifications: Notification[] = []

/** A notification of the desktop; a test clicks it by emitting `click`. */
export class Notification extends EventEmitter {
  readonly title: string
  readonly body: string

  constructor({ title, body }: { readonly title: string; readonly body: string }) {
    super()
    this.title = title
    this.body = body
  }

  static isSupported(): boolean {
    return settings.hasNotifications
  }

  show(): void {
    notifications.push(this)
  }
}
