import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { apiFetch } from '../shared/api-fetch.ts'
import { Badge } from '../shared/components/badge.tsx'
import { OutsideLink } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'

interface Operation {
  operationId: string
  summary?: string
  tags?: string[]
  parameters?: { in: string; name: string; required?: boolean }[]
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>
}

const sections = ['verbs', 'reads'] as const

/** The API for people: every route with what it does, drawn from its own description. */
export function DocsPage() {
  const t = useTranslations('people.docs')
  const title = useTranslations('pages.title')('docs')
  const { data, error, refetch } = useQuery({
    queryKey: ['openapi'],
    queryFn: async ({ signal }): Promise<OpenApi> => (await apiFetch('/api/openapi.json', { signal })).json(),
    staleTime: Infinity,
  })
  const operations = Object.entries(data?.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
  const link = <OutsideLink href="/api/openapi.json">/api/openapi.json</OutsideLink>
  return (
    <PageFrame title={title} lead={<>{t.rich('lead', { link: () => link })}</>} width="wide">
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton /> : null}
      {sections.map((section) => (
        <section key={section} aria-labelledby={section} className="flex flex-col gap-2">
          <h2 id={section} className="text-title font-bold">
            {t(section)}
          </h2>
          <ul className="m-0 list-none divide-y divide-hair p-0">
            {operations
              .filter((operation) => operation.tags?.includes(section))
              .map((operation) => (
                <li
                  key={`${operation.method} ${operation.path}`}
                  className="grid gap-1 py-3 md:grid-cols-[5rem_1fr_1fr]"
                >
                  <code className="text-label font-bold uppercase">{operation.method}</code>
                  <code className="text-label break-all">/api{operation.path}</code>
                  <span className="text-label text-ink-second" lang="en">
                    {operation.summary}{' '}
                    {operation.parameters?.some((parameter) => parameter.name === 'Idempotency-Key') ? (
                      <Badge>{t('needsKey')}</Badge>
                    ) : null}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </PageFrame>
  )
}
