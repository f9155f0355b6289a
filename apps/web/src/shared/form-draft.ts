import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { UseDraft } from './draft.ts'

/** Ties a react-hook-form form to a draft: give `draft.values` as its defaultValues, every change is kept. */
export function useFormDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  draft: UseDraft<Values>,
): void {
  const { change } = draft
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => change(values as Partial<Values>),
      }),
    [form, change],
  )
}
