import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import classes from './Page.module.css'
import { SearchButton } from './search/SearchButton.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

export type Crumb = { readonly label: string; readonly link?: LinkProps }

export type PageProps = {
  /** One or two words for the window's title: `Results`. */
  readonly name: string
  /** A sentence that answers the page's question. */
  readonly title: ReactNode
  /** What the title needs to be understood, on one line under it. */
  readonly lead?: ReactNode
  /** The way here, outermost first; the last is this page and has no link. */
  readonly crumbs: readonly Crumb[]
  /** What steers the whole page, such as the period. */
  readonly tools?: ReactNode
  /** The pages beside this one. */
  readonly nav?: ReactNode
  /** The one primary act. */
  readonly act?: ReactNode
  /** Tables use the whole width. */
  readonly wide?: boolean
  /** The page is as tall as the window, and what is in it scrolls. */
  readonly filled?: boolean
  readonly children?: ReactNode
}

/** A page: the way here, its answer in a sentence, one primary act, then the evidence. */
export function Page({ name, title, lead, crumbs, tools, nav, act, wide, filled, children }: PageProps) {
  const place = crumbs.at(-2)?.label
  useEffect(() => {
    document.title = [name, place, 'Accord'].filter(Boolean).join(' · ')
  }, [name, place])

  return (
    <div className={classes.page} data-filled={filled || undefined}>
      <div className={classes.bar}>
        <Breadcrumb crumbs={crumbs} />
        <div className={classes.tools}>
          {tools}
          <SearchButton />
          <ThemeSwitch />
        </div>
      </div>
      <div className={classes.body} data-wide={wide || undefined}>
        {nav}
        <div className={classes.head}>
          <div className={classes.words}>
            <h1 className={classes.title}>{title}</h1>
            {lead !== undefined && <p className={classes.lead}>{lead}</p>}
          </div>
          {act !== undefined && <div className={classes.act}>{act}</div>}
        </div>
        {children}
      </div>
    </div>
  )
}

function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className={classes.breadcrumb}>
      <ol>
        {crumbs.map(({ label, link }) => (
          <li key={label} title={label}>
            {link === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <Link {...link} activeOptions={{ exact: true }}>
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
