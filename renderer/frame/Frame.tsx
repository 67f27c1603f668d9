import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { DocumentTitleAnnouncer } from './DocumentTitleAnnouncer.tsx'
import classes from './Frame.module.css'
import { Rail } from './Rail.tsx'

/** What stays while pages come and go: the rail, and the place of the page. */
export function Frame() {
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname })
  const shown = useRef(pathname)

  // Keyboard and screen reader start a new page at its beginning; a changed period or target leaves them where they are.
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#page" onClick={(event) => skipTo(event, main.current)}>
        Skip to the page
      </a>
      <Rail />
      <main id="page" ref={main} tabIndex={-1} className={classes.page} data-scroll-restoration-id="page">
        <Outlet />
      </main>
      <DocumentTitleAnnouncer />
    </div>
  )
}

/** The address's hash is the router's own, so the jump is made by hand. */
function skipTo(event: { preventDefault(): void }, main: HTMLElement | null): void {
  event.preventDefault()
  main?.focus()
}
