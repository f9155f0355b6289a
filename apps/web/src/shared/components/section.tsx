import type { ReactNode } from 'react'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'

/** What a query has read so far. */
export interface Reading<Data> {
  data: Data | undefined
  error: unknown
  refetch: () => unknown
}

export interface SectionProps<Data> {
  reading: Reading<Data>
  /** Left out where the page's own heading says it. */
  title?: string
  /** Behind the heading, once it is known: how many. */
  count?: (data: Data) => ReactNode
  level?: 2 | 3
  /** As many lines as usual. */
  rows?: number
  isEmpty?: (data: Data) => boolean
  /** Said only where the answer was read and holds nothing. */
  empty?: ReactNode
  children: (data: Data) => ReactNode
  id?: string
}

const looks = { 2: 'text-title', 3: 'text-lead' } as const

/**
 * A part of a page that is read: its shape while it is on its way, the problem with a way to try again, that there is
 * nothing, or what was read. Never a "none" or a number before the answer; an answer that could not be renewed stays.
 */
export function Section<Data>(props: SectionProps<Data>) {
  const { reading, title, count, level = 2, rows, isEmpty = hasNothing, empty, children, id } = props
  const { data, error } = reading
  const Heading = level === 2 ? 'h2' : 'h3'
  const body = (
    <>
      {error ? <ProblemNotice error={error} onRetry={() => void reading.refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton {...(rows && { rows })} />
        )
      ) : empty !== undefined && isEmpty(data) ? (
        typeof empty === 'string' ? (
          <p className="text-body text-ink-second">{empty}</p>
        ) : (
          empty
        )
      ) : (
        children(data)
      )}
    </>
  )
  if (title === undefined) return body
  return (
    <section id={id} className="flex flex-col gap-2">
      <Heading className={`${looks[level]} font-bold`}>
        {title}
        {data !== undefined && count ? <> · {count(data)}</> : null}
      </Heading>
      {body}
    </section>
  )
}

const hasNothing = (data: unknown): boolean => Array.isArray(data) && data.length === 0
