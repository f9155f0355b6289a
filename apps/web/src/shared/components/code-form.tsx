import { useState } from 'react'
import { SearchIcon } from '../icons/navigation-icons.tsx'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'

interface CodeFormProps {
  words: { label: string; hint: string; look: string; tooShort: string }
  initial: string
  /** Fewer signs than this are no code. */
  least: number
  isPending: boolean
  error: string | undefined
  onLook: (code: string) => void
}

/** One number from a slip or receipt, typed large, and what stands under it is looked up. */
export function CodeForm({ words, initial, least, isPending, error, onLook }: CodeFormProps) {
  const [typed, setTyped] = useState(initial)
  return (
    <form
      className="flex max-w-96 flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onLook(typed.trim())
      }}
    >
      <TextField
        label={words.label}
        hint={words.hint}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        maxLength={60}
        className="w-full"
        inputClassName="text-title! font-bold tracking-widest uppercase tabular-nums"
        error={error}
      />
      <Button
        type="submit"
        variant="primary"
        icon={<SearchIcon />}
        isPending={isPending}
        disabledReason={typed.trim().length < least ? words.tooShort : undefined}
      >
        {words.look}
      </Button>
    </form>
  )
}
