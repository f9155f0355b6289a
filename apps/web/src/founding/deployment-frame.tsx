import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { LanguageSwitch } from '../app/language-switch.tsx'

/** A page of the deployment, which stands in no place: its bar leads to the places. */
export function DeploymentFrame(props: { title: string; lead?: string | undefined; children: ReactNode }) {
  const product = useTranslations('shared')('product')
  const { title } = props
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <>
      <header className="border-b border-hair bg-paper">
        <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2 md:px-6">
          <a href="/" className="flex min-h-target items-center text-lead font-bold text-ink no-underline">
            {product}
          </a>
          <LanguageSwitch />
        </div>
      </header>
      <main className="mx-auto flex w-full max-w-[50rem] flex-col gap-6 px-4 py-6 sm:px-6 sm:py-8">
        <h1 className="text-display font-bold">{title}</h1>
        {props.lead ? <p className="max-w-measure text-lead text-ink-second">{props.lead}</p> : null}
        {props.children}
      </main>
    </>
  )
}
