import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'

/** Tells a screen reader which page it is on, once per page. */
export function DocumentTitleAnnouncer() {
  const [title, setTitle] = useState('')
  useEffect(() => {
    const observer = new MutationObserver(() => setTitle(document.title))
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [])
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {title}
    </VisuallyHidden>
  )
}
